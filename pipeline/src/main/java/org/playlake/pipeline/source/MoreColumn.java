package org.playlake.pipeline.source;

import java.io.Serializable;
import org.playlake.pipeline.column.ColumnShape;

/**
 * A column of a source beside those that the job knows; ODS keeps it.
 *
 * @param name as in the files
 * @param shape the type that holds the values of all files
 */
public record MoreColumn(String name, ColumnShape shape) implements Serializable {}
