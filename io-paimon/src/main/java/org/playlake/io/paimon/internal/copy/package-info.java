/** Rows that are encoded in Parquet already, and go into a file of a table as they are. */
package org.playlake.io.paimon.internal.copy;
