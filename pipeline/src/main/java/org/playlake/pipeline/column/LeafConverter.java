package org.playlake.pipeline.column;

import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;

/** Converter of a column without parts to values of Paimon's rows. */
final class LeafConverter extends PrimitiveConverter {
  private final NativeReader values;
  private final ColumnForm form;
  private final Consumer<Object> out;

  /**
   * @param type in the file
   * @param form in all files
   * @param out takes each value that is not NULL
   */
  LeafConverter(PrimitiveType type, ColumnForm form, Consumer<Object> out) {
    this.values = new NativeReader(type, form);
    this.form = form;
    this.out = out;
  }

  private void give(Object value) {
    Object held = TableTypes.value(value, form);
    if (held != null) {
      out.accept(held);
    }
  }

  @Override
  public void addBinary(Binary value) {
    give(values.of(value));
  }

  @Override
  public void addInt(int value) {
    give(values.of((long) value));
  }

  @Override
  public void addLong(long value) {
    give(values.of(value));
  }

  @Override
  public void addFloat(float value) {
    give(values.of(value));
  }

  @Override
  public void addDouble(double value) {
    give(value);
  }

  @Override
  public void addBoolean(boolean value) {
    give(value);
  }
}
