package org.playlake.io.paimon.internal.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

/** Rows of any flat table, in any of the forms in which rows come. */
final class AnyBlocks {
  private static final DataType[] TYPES = {
    DataTypes.CHAR(5),
    DataTypes.STRING(),
    DataTypes.BYTES(),
    DataTypes.BOOLEAN(),
    DataTypes.TINYINT(),
    DataTypes.SMALLINT(),
    DataTypes.INT(),
    DataTypes.BIGINT(),
    DataTypes.FLOAT(),
    DataTypes.DOUBLE(),
    DataTypes.DATE(),
    DataTypes.TIME(),
    DataTypes.DECIMAL(7, 2),
    DataTypes.DECIMAL(18, 4),
    DataTypes.TIMESTAMP(0),
    DataTypes.TIMESTAMP(3),
    DataTypes.TIMESTAMP(6),
    DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6)
  };

  private final Random random;
  private final RowType type;
  private final InternalRowSerializer serializer;

  /** For each column how many values there are about, and how many of a hundred rows have none. */
  private final int[] distinct;

  private final int[] nulls;
  private final int longest;
  private final List<TextDictionary> dictionaries = new ArrayList<>();

  AnyBlocks(long seed) {
    random = new Random(seed);
    DataType[] types = new DataType[1 + random.nextInt(6)];
    distinct = new int[types.length];
    nulls = new int[types.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = TYPES[random.nextInt(TYPES.length)];
      distinct[i] = List.of(1, 2, 20, 300, 1 << 20).get(random.nextInt(5));
      nulls[i] = List.of(0, 0, 0, 1, 30, 100).get(random.nextInt(6));
    }
    longest = random.nextInt(20) == 0 ? 300_000 : 40;
    type = RowType.of(types);
    serializer = new InternalRowSerializer(type);
    for (int i = 0; i < 6; i++) {
      dictionaries.add(new TextDictionary());
    }
  }

  RowType type() {
    return type;
  }

  /** True if a table is to forget what its blocks have shared, now that none is open. */
  boolean isForgetful() {
    return random.nextBoolean();
  }

  List<GenericRow> rows(int count) {
    List<GenericRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      GenericRow row = new GenericRow(type.getFieldCount());
      for (int column = 0; column < type.getFieldCount(); column++) {
        if (random.nextInt(100) >= nulls[column]) {
          long seed = column * 31L + random.nextInt(distinct[column]);
          row.setField(column, value(type.getTypeAt(column), new Random(seed * 7919)));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  BinaryRow binary(InternalRow row) {
    return serializer.toBinaryRow(row).copy();
  }

  /** The row as it is, in Paimon's binary form, or with texts that are told by number. */
  InternalRow inSomeForm(GenericRow row) {
    return switch (random.nextInt(3)) {
      case 0 -> row;
      case 1 -> binary(row);
      default -> coded(row);
    };
  }

  /** The row with its texts, or most of them, by their numbers in dictionaries. */
  FlatRow coded(GenericRow row) {
    FlatRow flat = new FlatRow(type.getFieldCount());
    for (int column = 0; column < type.getFieldCount(); column++) {
      Object value = row.getField(column);
      if (value instanceof BinaryString text) {
        setText(flat, column, text.toBytes());
      } else if (value instanceof byte[] bytes) {
        setText(flat, column, bytes);
      } else if (value instanceof Float number) {
        flat.setFloat(column, number);
      } else if (value instanceof Double number) {
        flat.setDouble(column, number);
      } else if (value instanceof Boolean is) {
        flat.setNumber(column, is ? 1 : 0);
      } else if (value instanceof Decimal decimal) {
        flat.setNumber(column, decimal.toUnscaledLong());
      } else if (value instanceof Timestamp time) {
        boolean millis = DataTypeChecks.getPrecision(type.getTypeAt(column)) <= 3;
        flat.setNumber(column, millis ? time.getMillisecond() : time.toMicros());
      } else if (value instanceof Number number) {
        flat.setNumber(column, number.longValue());
      }
    }
    return flat;
  }

  private void setText(FlatRow row, int column, byte[] text) {
    int among = random.nextInt(dictionaries.size() + 1);
    if (among == dictionaries.size()) {
      row.setText(column, text);
      return;
    }
    TextDictionary dictionary = dictionaries.get(among);
    for (int code = 0; code < Math.min(30, dictionary.size()); code++) {
      if (Arrays.equals(dictionary.utf8(code), text)) {
        row.setText(column, dictionary, code);
        return;
      }
    }
    row.setText(column, dictionary, dictionary.add(text));
  }

  private Object value(DataType each, Random of) {
    return switch (each.getTypeRoot()) {
      case CHAR, VARCHAR ->
          BinaryString.fromString("深é🎮text".substring(of.nextInt(4)).repeat(length(of) / 9 + 1));
      case VARBINARY -> {
        byte[] bytes = new byte[length(of)];
        of.nextBytes(bytes);
        yield bytes;
      }
      case BOOLEAN -> of.nextBoolean();
      case TINYINT -> (byte) of.nextInt();
      case SMALLINT -> (short) of.nextInt();
      case INTEGER, DATE -> of.nextInt() >> of.nextInt(32);
      case TIME_WITHOUT_TIME_ZONE -> of.nextInt(86_400_000);
      case BIGINT -> of.nextLong() >> of.nextInt(64);
      case FLOAT ->
          of.nextInt(3) == 0 ? -0.0f : Float.intBitsToFloat(of.nextInt() >> of.nextInt(32));
      case DOUBLE ->
          switch (of.nextInt(4)) {
            case 0 -> -0.0;
            case 1 -> Double.longBitsToDouble(0xFFF8000000000000L | of.nextInt(1000));
            case 2 -> of.nextInt(1000) / 100.0;
            default -> Double.longBitsToDouble(of.nextLong());
          };
      case DECIMAL -> {
        int digits = DataTypeChecks.getPrecision(each);
        int scale = DataTypeChecks.getScale(each);
        BigInteger most = BigInteger.TEN.pow(digits).subtract(BigInteger.ONE);
        BigInteger unscaled = new BigInteger(70, of).mod(most);
        yield Decimal.fromBigDecimal(
            new BigDecimal(of.nextBoolean() ? unscaled : unscaled.negate(), scale), digits, scale);
      }
      default -> {
        long micros = of.nextLong() >> of.nextInt(40);
        yield DataTypeChecks.getPrecision(each) <= 3
            ? Timestamp.fromEpochMillis(micros / 1000)
            : Timestamp.fromMicros(micros);
      }
    };
  }

  private int length(Random of) {
    return of.nextInt(3) == 0 ? 0 : of.nextInt(of.nextInt(200) == 0 ? longest : 40);
  }
}
