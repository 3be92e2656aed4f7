package org.playlake.pipeline.parquet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;

/**
 * Properties of a file's schema that are lost when parquet-java makes its own of it.
 *
 * @param names columns of the first level, in order, one named twice twice
 * @param unknown those with an annotation that this version of Parquet does not know, on any level
 * @param nulls those of the type Null, which hold nothing
 */
public record SchemaNotes(List<String> names, Set<String> unknown, Set<String> nulls) {

  /** Takes the notes, and then the unknown annotations out of the schema. */
  static SchemaNotes clean(List<SchemaElement> schema) {
    Map<Integer, String> columns = columns(schema);
    Set<String> unknown = new HashSet<>();
    Set<String> nulls = new HashSet<>();
    for (int i = 1; i < schema.size(); i++) {
      SchemaElement element = schema.get(i);
      LogicalType type = element.getLogicalType();
      if (type != null && type.getSetField() == null) {
        unknown.add(columns.get(i));
        element.setLogicalType(null);
      } else if (type != null && type.isSetUNKNOWN() && element.getName().equals(columns.get(i))) {
        nulls.add(columns.get(i));
      }
    }
    return new SchemaNotes(names(schema), unknown, nulls);
  }

  boolean isRewritten() {
    return !unknown.isEmpty();
  }

  private static List<String> names(List<SchemaElement> schema) {
    Map<Integer, String> columns = columns(schema);
    return firstLevel(schema).stream().map(columns::get).toList();
  }

  /** The column of the first level to which each element belongs, by position. */
  private static Map<Integer, String> columns(List<SchemaElement> schema) {
    Map<Integer, String> columns = new HashMap<>();
    List<Integer> first = firstLevel(schema);
    for (int i = 0; i < first.size(); i++) {
      int end = i + 1 < first.size() ? first.get(i + 1) : schema.size();
      for (int at = first.get(i); at < end; at++) {
        columns.put(at, schema.get(first.get(i)).getName());
      }
    }
    return columns;
  }

  private static List<Integer> firstLevel(List<SchemaElement> schema) {
    List<Integer> first = new ArrayList<>();
    int at = 1;
    while (at < schema.size()) {
      first.add(at);
      at = end(schema, at);
    }
    return first;
  }

  /** Position after an element and all below it. */
  private static int end(List<SchemaElement> schema, int from) {
    int open = 1;
    int at = from;
    while (open > 0 && at < schema.size()) {
      open += schema.get(at).getNum_children() - 1;
      at++;
    }
    return at;
  }
}
