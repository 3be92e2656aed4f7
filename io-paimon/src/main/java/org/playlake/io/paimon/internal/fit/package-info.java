/**
 * Columns of a read, found in whatever schema the table has by then.
 *
 * <p>In: the columns that a pipeline was built with ({@code ReadColumns}) and a later schema of the
 * same table. Out: the columns to read of it and what makes their values those of the pipeline
 * ({@code FittedColumns}).
 *
 * <p>Promised: columns and fields are the same if their ids are, whatever they are called; a value
 * comes out as it is in the table, or the read fails and says which column has changed how.
 */
package org.playlake.io.paimon.internal.fit;
