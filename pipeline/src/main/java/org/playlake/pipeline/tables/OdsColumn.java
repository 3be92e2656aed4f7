package org.playlake.pipeline.tables;

import java.io.Serializable;
import org.playlake.pipeline.column.ColumnForm;

/**
 * A column of a table that keeps a source's rows as they came.
 *
 * @param name in the source and in the table
 * @param type in the table, in Paimon's SQL
 * @param known position among the columns that the job knows, or -1 where it is read like another
 * @param more position among the source's other columns, or -1; a column that is neither is NULL
 * @param from form of a known column in the source
 * @param to form of a known column in the table
 */
record OdsColumn(String name, String type, int known, int more, ColumnForm from, ColumnForm to)
    implements Serializable {}
