package org.playlake.pipeline.source;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.ColumnShape;
import org.playlake.pipeline.column.ColumnShape.RowShape;
import org.playlake.pipeline.column.ParquetShapes;

/**
 * Columns that are read of every file of a source.
 *
 * @param known those that the job knows, in order
 * @param forms their forms in all files, by position
 * @param more those beside them, in order; and known ones of which a row holds the value beside the
 *     text that stands for it
 * @param zone in which an instant is written as text
 */
public record SourceColumns(
    List<SourceColumn> known, List<ColumnForm> forms, List<MoreColumn> more, ZoneId zone)
    implements Serializable {

  /** True if there are columns beside the known ones. */
  public boolean hasMore() {
    return !more.isEmpty();
  }

  /** All columns that a file has of these, as the file types them. */
  public MessageType requested(MessageType file) {
    List<Type> fields = new ArrayList<>(known(file).getFields());
    fields.addAll(more(file).getFields());
    return new MessageType(file.getName(), fields);
  }

  /** The known columns in order, as the file types them. */
  public MessageType known(MessageType file) {
    return new MessageType(
        file.getName(), known.stream().map(column -> file.getType(column.name())).toList());
  }

  /** The columns beside those, without such as hold nothing in this file. */
  public MessageType more(MessageType file) {
    Set<String> read = known.stream().map(SourceColumn::name).collect(Collectors.toSet());
    return new MessageType(
        file.getName(),
        more.stream()
            .filter(column -> !read.contains(column.name()))
            .filter(column -> file.containsField(column.name()))
            .map(column -> file.getType(column.name()))
            .filter(type -> ParquetShapes.of(type).isPresent())
            .toList());
  }

  /** The columns beside those, and the known ones among them, as one row. */
  public RowShape moreShape() {
    Map<String, ColumnShape> fields = new LinkedHashMap<>();
    more.forEach(column -> fields.put(column.name(), column.shape()));
    return new RowShape(fields);
  }

  /** For each known column its position among the others, where it is among them; else -1. */
  public int[] alsoAmongMore() {
    List<String> names = more.stream().map(MoreColumn::name).toList();
    return known.stream().mapToInt(column -> names.indexOf(column.name())).toArray();
  }
}
