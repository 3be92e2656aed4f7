package org.playlake.pipeline.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericMap;
import org.apache.paimon.data.GenericRow;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.ColumnShape.ListShape;
import org.playlake.pipeline.column.ColumnShape.MapShape;
import org.playlake.pipeline.column.ColumnShape.RowShape;

/** Converters of columns of any depth to values of Paimon's rows. */
public final class NestedReader {

  private NestedReader() {}

  /**
   * A converter that gives a row of these fields.
   *
   * @param type the fields as the file has them
   * @param shape the fields as all files have them, by name; one that the file lacks is NULL
   * @param out takes each row
   */
  public static GroupConverter row(GroupType type, RowShape shape, Consumer<Object> out) {
    return new RowConverter(type, shape, out);
  }

  private static Converter value(Type type, ColumnShape shape, Consumer<Object> out) {
    if (type.isPrimitive()) {
      // A column that holds nothing in this file may be a list in another.
      ColumnForm form = shape instanceof ColumnForm leaf ? leaf : ColumnForm.NULL;
      return new LeafConverter(type.asPrimitiveType(), form, out);
    }
    GroupType group = type.asGroupType();
    if (NestedTypes.isList(group)) {
      return new ListConverter(group, ((ListShape) shape).element(), out);
    }
    return NestedTypes.isMap(group)
        ? new MapConverter(group.getType(0).asGroupType(), (MapShape) shape, out)
        : new RowConverter(group, (RowShape) shape, out);
  }

  /** A field of a group, which is a list where it is repeated. */
  private static final class Field {
    private final boolean repeated;
    private final Converter converter;
    private final List<@Nullable Object> values = new ArrayList<>();

    Field(Type type, ColumnShape shape) {
      repeated = type.isRepetition(Repetition.REPEATED);
      converter = value(type, repeated ? ((ListShape) shape).element() : shape, values::add);
    }

    @Nullable Object take() {
      Object taken = repeated ? new GenericArray(values.toArray()) : last();
      values.clear();
      return taken;
    }

    private @Nullable Object last() {
      return values.isEmpty() ? null : values.get(0);
    }
  }

  private static final class RowConverter extends GroupConverter {
    private final Field[] fields;
    private final int[] positions;
    private final int size;
    private final Consumer<Object> out;

    RowConverter(GroupType type, RowShape shape, Consumer<Object> out) {
      List<String> names = List.copyOf(shape.fields().keySet());
      this.size = names.size();
      this.out = out;
      this.fields = new Field[type.getFieldCount()];
      this.positions = new int[fields.length];
      for (int i = 0; i < fields.length; i++) {
        Type field = type.getType(i);
        fields[i] = new Field(field, shape.fields().get(field.getName()));
        positions[i] = names.indexOf(field.getName());
      }
    }

    @Override
    public Converter getConverter(int field) {
      return fields[field].converter;
    }

    @Override
    public void start() {}

    @Override
    public void end() {
      GenericRow row = new GenericRow(size);
      for (int i = 0; i < fields.length; i++) {
        row.setField(positions[i], fields[i].take());
      }
      out.accept(row);
    }
  }

  private static final class ListConverter extends GroupConverter {
    private final List<@Nullable Object> values = new ArrayList<>();
    private final Converter elements;
    private final Consumer<Object> out;

    ListConverter(GroupType list, ColumnShape element, Consumer<Object> out) {
      Optional<Type> field = NestedTypes.elementField(list);
      this.elements =
          field.isPresent()
              ? new EntryConverter(List.of(new Field(field.get(), element)), e -> values.add(e[0]))
              : value(list.getType(0), element, values::add);
      this.out = out;
    }

    @Override
    public Converter getConverter(int field) {
      return elements;
    }

    @Override
    public void start() {
      values.clear();
    }

    @Override
    public void end() {
      out.accept(new GenericArray(values.toArray()));
    }
  }

  private static final class MapConverter extends GroupConverter {
    private final Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
    private final Converter pairs;
    private final Consumer<Object> out;

    MapConverter(GroupType pair, MapShape shape, Consumer<Object> out) {
      List<Field> fields =
          List.of(
              new Field(pair.getType(0), shape.key()), new Field(pair.getType(1), shape.value()));
      this.pairs = new EntryConverter(fields, e -> entries.put(e[0], e[1]));
      this.out = out;
    }

    @Override
    public Converter getConverter(int field) {
      return pairs;
    }

    @Override
    public void start() {
      entries.clear();
    }

    @Override
    public void end() {
      out.accept(new GenericMap(new LinkedHashMap<>(entries)));
    }
  }

  /** The repeated group of a list or a map. */
  private static final class EntryConverter extends GroupConverter {
    private final List<Field> fields;
    private final Consumer<@Nullable Object[]> out;

    EntryConverter(List<Field> fields, Consumer<@Nullable Object[]> out) {
      this.fields = fields;
      this.out = out;
    }

    @Override
    public Converter getConverter(int field) {
      return fields.get(field).converter;
    }

    @Override
    public void start() {}

    @Override
    public void end() {
      out.accept(fields.stream().map(Field::take).toArray());
    }
  }
}
