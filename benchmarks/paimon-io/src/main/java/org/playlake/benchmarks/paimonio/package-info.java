/** The copy of a table by PaimonIO. */
package org.playlake.benchmarks.paimonio;
