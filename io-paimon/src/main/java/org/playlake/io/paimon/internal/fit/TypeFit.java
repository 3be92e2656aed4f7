package org.playlake.io.paimon.internal.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.casting.CastExecutor;
import org.apache.paimon.casting.CastExecutors;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericMap;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalMap;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeChecks;
import org.apache.paimon.types.DataTypeFamily;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.IntType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.MultisetType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Comparison of a type that a column has in some schema to the one that comes out, on all levels.
 *
 * @param earlier whether that schema is the earlier one, so that a field it lacks was added since
 *     and is null
 */
record TypeFit(boolean earlier) {

  /** Throws if there is a value of {@code from} that {@code to} does not hold. */
  ValueFit of(String column, DataType from, DataType to) throws UnfitException {
    if (from.isNullable() && !to.isNullable()) {
      throw unlike(column, "nullable", "NOT NULL");
    }
    if (from.equalsIgnoreNullable(to)) {
      return ValueFit.SAME;
    }
    if (from instanceof RowType row && to instanceof RowType wanted) {
      return fields(column + ".", row, wanted);
    }
    if (from instanceof ArrayType array && to instanceof ArrayType wanted) {
      return elements(column, array.getElementType(), wanted.getElementType());
    }
    if (from instanceof MapType map && to instanceof MapType wanted) {
      return entries(
          of(column + ".key", map.getKeyType(), wanted.getKeyType()),
          of(column + ".value", map.getValueType(), wanted.getValueType()),
          map.getKeyType(),
          map.getValueType());
    }
    if (from instanceof MultisetType set && to instanceof MultisetType wanted) {
      return entries(
          of(column + ".element", set.getElementType(), wanted.getElementType()),
          ValueFit.SAME,
          set.getElementType(),
          new IntType(false));
    }
    if (!holds(to, from)) {
      throw unlike(column, from.asSQLString(), to.asSQLString());
    }
    return cast(from, to);
  }

  private UnfitException unlike(String column, String from, String to) {
    return new UnfitException(
        "column "
            + column
            + " was "
            + (earlier ? from : to)
            + " and is "
            + (earlier ? to : from)
            + " now");
  }

  private static ValueFit cast(DataType from, DataType to) {
    // Lengths, and digits of a TIME, are no part of a value.
    if (from.getTypeRoot() == DataTypeRoot.TIME_WITHOUT_TIME_ZONE
        || from.isAnyOf(DataTypeFamily.CHARACTER_STRING, DataTypeFamily.BINARY_STRING)) {
      return ValueFit.SAME;
    }
    @SuppressWarnings("unchecked") // Given for exactly these two types.
    CastExecutor<Object, Object> cast =
        (CastExecutor<Object, Object>) CastExecutors.resolve(from, to);
    return cast::cast;
  }

  private static boolean holds(DataType wide, DataType narrow) {
    if (bothOf(DataTypeFamily.CHARACTER_STRING, wide, narrow)
        || bothOf(DataTypeFamily.BINARY_STRING, wide, narrow)
        || bothOf(DataTypeFamily.INTEGER_NUMERIC, wide, narrow)) {
      return !wide.is(DataTypeFamily.INTEGER_NUMERIC) || digits(wide) >= digits(narrow);
    }
    if (wide.is(DataTypeRoot.DOUBLE)) {
      return narrow.is(DataTypeRoot.FLOAT);
    }
    if (wide.is(DataTypeRoot.DECIMAL)) {
      return narrow.is(DataTypeFamily.EXACT_NUMERIC)
          && digits(wide) >= digits(narrow)
          && scale(wide) >= scale(narrow);
    }
    return wide.getTypeRoot() == narrow.getTypeRoot()
        && wide.is(DataTypeFamily.DATETIME)
        && !wide.is(DataTypeRoot.DATE)
        && DataTypeChecks.getPrecision(wide) >= DataTypeChecks.getPrecision(narrow);
  }

  private static boolean bothOf(DataTypeFamily family, DataType one, DataType other) {
    return one.is(family) && other.is(family);
  }

  /** Before the point. */
  private static int digits(DataType number) {
    return switch (number.getTypeRoot()) {
      case TINYINT -> 3;
      case SMALLINT -> 5;
      case INTEGER -> 10;
      case BIGINT -> 19;
      default -> DataTypeChecks.getPrecision(number) - DataTypeChecks.getScale(number);
    };
  }

  private static int scale(DataType number) {
    return number.is(DataTypeRoot.DECIMAL) ? DataTypeChecks.getScale(number) : 0;
  }

  private ValueFit elements(String column, DataType from, DataType to) throws UnfitException {
    ValueFit element = of(column + ".element", from, to);
    InternalArray.ElementGetter getter = InternalArray.createElementGetter(from);
    return element == ValueFit.SAME
        ? ValueFit.SAME
        : value -> new GenericArray(values((InternalArray) value, getter, element));
  }

  private static ValueFit entries(
      ValueFit key, ValueFit value, DataType keyType, DataType valueType) {
    if (key == ValueFit.SAME && value == ValueFit.SAME) {
      return ValueFit.SAME;
    }
    InternalArray.ElementGetter keys = InternalArray.createElementGetter(keyType);
    InternalArray.ElementGetter values = InternalArray.createElementGetter(valueType);
    return from -> {
      InternalMap map = (InternalMap) from;
      @Nullable Object[] fittedKeys = values(map.keyArray(), keys, key);
      @Nullable Object[] fittedValues = values(map.valueArray(), values, value);
      Map<Object, Object> fitted = new HashMap<>();
      for (int i = 0; i < fittedKeys.length; i++) {
        fitted.put(fittedKeys[i], fittedValues[i]);
      }
      return new GenericMap(fitted);
    };
  }

  private static @Nullable Object[] values(
      InternalArray array, InternalArray.ElementGetter getter, ValueFit fit) {
    @Nullable Object[] values = new Object[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fit.orNull(getter.getElementOrNull(array, i));
    }
    return values;
  }

  /** Fields are found by their ids. The fit of a row gives one of the same kind. */
  ValueFit fields(String path, RowType from, RowType to) throws UnfitException {
    List<DataField> wanted = to.getFields();
    InternalRow.FieldGetter[] getters = new InternalRow.FieldGetter[wanted.size()];
    ValueFit[] fits = new ValueFit[wanted.size()];
    boolean same = wanted.size() == from.getFieldCount();
    for (int i = 0; i < fits.length; i++) {
      DataField field = wanted.get(i);
      if (!from.containsField(field.id())) {
        if (!earlier) {
          throw missing(path, field, from);
        }
        getters[i] = new Absent();
        fits[i] = ValueFit.SAME;
        same = false;
        continue;
      }
      int at = from.getFieldIndexByFieldId(field.id());
      DataType type = from.getTypeAt(at);
      fits[i] = of(path + field.name(), type, field.type());
      getters[i] = InternalRow.createFieldGetter(type, at);
      same &= at == i && fits[i] == ValueFit.SAME;
    }
    return same ? ValueFit.SAME : value -> row((InternalRow) value, getters, fits);
  }

  // No lambda: the interface is serializable, and a serialized lambda names its types as texts,
  // which stay as they are where Paimon is relocated.
  private record Absent() implements InternalRow.FieldGetter {

    @Override
    public @Nullable Object getFieldOrNull(InternalRow row) {
      return null;
    }
  }

  private static InternalRow row(
      InternalRow row, InternalRow.FieldGetter[] getters, ValueFit... fits) {
    GenericRow fitted = new GenericRow(row.getRowKind(), fits.length);
    for (int i = 0; i < fits.length; i++) {
      fitted.setField(i, fits[i].orNull(getters[i].getFieldOrNull(row)));
    }
    return fitted;
  }

  private static UnfitException missing(String path, DataField field, RowType from) {
    String name = path + field.name();
    return new UnfitException(
        "column "
            + name
            + " was dropped"
            + (from.containsField(field.name())
                ? ", and another one of that name, "
                    + from.getField(field.name()).type().asSQLString()
                    + " where it was "
                    + field.type().asSQLString()
                    + ", was added"
                : ""));
  }
}
