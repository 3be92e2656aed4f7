package org.playlake.pipeline.page;

import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.playlake.pipeline.column.NativeReader;

/** Values in an encoding that Parquet's own reader decodes. */
record OtherValues(ValuesReader reader, PrimitiveTypeName type, NativeReader natives)
    implements PageValues {

  @Override
  public byte[] text() {
    return reader.readBytes().getBytes();
  }

  @Override
  public long number() {
    return type == PrimitiveTypeName.INT32 ? reader.readInteger() : reader.readLong();
  }

  @Override
  public Object value() {
    return switch (type) {
      case FLOAT -> natives.of(reader.readFloat());
      case DOUBLE -> reader.readDouble();
      case BOOLEAN -> reader.readBoolean();
      default -> natives.of(reader.readBytes());
    };
  }
}
