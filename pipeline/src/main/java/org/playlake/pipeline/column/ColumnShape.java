package org.playlake.pipeline.column;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Type of a source column, of whatever depth, as the tables distinguish types. */
public sealed interface ColumnShape extends Serializable
    permits ColumnForm, ColumnShape.ListShape, ColumnShape.MapShape, ColumnShape.RowShape {

  /** The type that holds the values of both; empty where there is none. */
  Optional<ColumnShape> with(ColumnShape other);

  /** A list; {@code element} is that of its elements. */
  record ListShape(ColumnShape element) implements ColumnShape {
    @Override
    public Optional<ColumnShape> with(ColumnShape other) {
      if (other.equals(ColumnForm.NULL)) {
        return Optional.of(this);
      }
      return other instanceof ListShape list
          ? element.with(list.element).map(ListShape::new)
          : Optional.empty();
    }
  }

  /** A map. */
  record MapShape(ColumnShape key, ColumnShape value) implements ColumnShape {
    @Override
    public Optional<ColumnShape> with(ColumnShape other) {
      if (other.equals(ColumnForm.NULL)) {
        return Optional.of(this);
      }
      return other instanceof MapShape map
          ? key.with(map.key).flatMap(k -> value.with(map.value).map(v -> new MapShape(k, v)))
          : Optional.empty();
    }
  }

  /**
   * A row of fields, which are found by name; one that only some files have is NULL in the others.
   */
  record RowShape(Map<String, ColumnShape> fields) implements ColumnShape {

    @Override
    public Optional<ColumnShape> with(ColumnShape other) {
      if (other.equals(ColumnForm.NULL)) {
        return Optional.of(this);
      }
      if (!(other instanceof RowShape row)) {
        return Optional.empty();
      }
      Map<String, ColumnShape> both = new LinkedHashMap<>(fields);
      for (Map.Entry<String, ColumnShape> field : row.fields.entrySet()) {
        ColumnShape here = both.getOrDefault(field.getKey(), ColumnForm.NULL);
        Optional<ColumnShape> merged = here.with(field.getValue());
        if (merged.isEmpty()) {
          return Optional.empty();
        }
        both.put(field.getKey(), merged.get());
      }
      return Optional.of(new RowShape(both));
    }
  }
}
