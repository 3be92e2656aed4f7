package org.playlake.transforms.player;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;

/** Encoding of a profile's values: one byte for the type, then the value. */
final class NativeValues {

  private NativeValues() {}

  static void write(@Nullable Object value, DataOutput out) throws IOException {
    if (value == null) {
      out.writeByte(0);
    } else if (value instanceof byte[] text) {
      out.writeByte(1);
      Fields.writeBytes(text, out);
    } else if (value instanceof Long number) {
      out.writeByte(2);
      Fields.writeLong(number, out);
    } else if (value instanceof Double number) {
      out.writeByte(3);
      out.writeDouble(number);
    } else if (value instanceof Integer day) {
      out.writeByte(4);
      Fields.writeInt(day, out);
    } else if (value instanceof Float number) {
      out.writeByte(5);
      out.writeFloat(number);
    } else if (value instanceof Boolean flag) {
      out.writeByte(6);
      out.writeBoolean(flag);
    } else if (value instanceof BigDecimal number) {
      out.writeByte(7);
      Fields.writeInt(number.scale(), out);
      Fields.writeBytes(number.unscaledValue().toByteArray(), out);
    } else if (value instanceof Instant instant) {
      out.writeByte(8);
      write(instant, out);
    } else if (value instanceof LocalDateTime local) {
      out.writeByte(9);
      write(local.toInstant(ZoneOffset.UTC), out);
    } else {
      throw new IOException("A profile cannot hold a " + value.getClass().getName());
    }
  }

  static @Nullable Object read(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 0 -> null;
      case 1 -> Fields.readRequiredBytes(in);
      case 2 -> Fields.readLong(in);
      case 3 -> in.readDouble();
      case 4 -> Fields.readInt(in);
      case 5 -> in.readFloat();
      case 6 -> in.readBoolean();
      case 7 -> readDecimal(in);
      case 8 -> readInstant(in);
      case 9 -> LocalDateTime.ofInstant(readInstant(in), ZoneOffset.UTC);
      default -> throw new IOException("No profile value has kind " + kind);
    };
  }

  private static BigDecimal readDecimal(DataInput in) throws IOException {
    int scale = Fields.readInt(in);
    return new BigDecimal(new BigInteger(Fields.readRequiredBytes(in)), scale);
  }

  private static void write(Instant instant, DataOutput out) throws IOException {
    Fields.writeLong(instant.getEpochSecond(), out);
    Fields.writeInt(instant.getNano(), out);
  }

  private static Instant readInstant(DataInput in) throws IOException {
    return Instant.ofEpochSecond(Fields.readLong(in), Fields.readInt(in));
  }
}
