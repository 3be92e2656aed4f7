package org.playlake.io.paimon.internal.rows;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.DecimalType;
import org.apache.paimon.types.RowType;

/** Types of columns that Beam has a counterpart of, nested up to a depth, nullable or not. */
public final class AnyType {

  private AnyType() {}

  public static Arbitrary<RowType> table() {
    return row(3).map(RowType::notNull);
  }

  private static Arbitrary<DataType> type(int depth) {
    return depth == 0
        ? nullable(Arbitraries.oneOf(key(), bytes()))
        : Arbitraries.frequencyOf(
            Tuple.of(3, type(0)),
            Tuple.of(1, nullable(type(depth - 1).map(DataTypes::ARRAY))),
            Tuple.of(1, nullable(nullable(key()).map(DataTypes::MULTISET))),
            Tuple.of(1, nullable(map(depth - 1))),
            Tuple.of(1, row(depth - 1).map(row -> (DataType) row)));
  }

  private static Arbitrary<DataType> nullable(Arbitrary<? extends DataType> types) {
    return Combinators.combine(types, Arbitraries.of(true, false)).as(DataType::copy);
  }

  /** Types of the keys of a map: single values that are not made of bytes. */
  private static Arbitrary<DataType> key() {
    Arbitrary<Integer> length = Arbitraries.integers().between(1, 5);
    Arbitrary<Integer> digits = Arbitraries.integers().between(0, 9);
    return Arbitraries.oneOf(
        Arbitraries.of(
            DataTypes.BOOLEAN(),
            DataTypes.TINYINT(),
            DataTypes.SMALLINT(),
            DataTypes.INT(),
            DataTypes.BIGINT(),
            DataTypes.FLOAT(),
            DataTypes.DOUBLE(),
            DataTypes.STRING(),
            DataTypes.DATE()),
        length.map(DataTypes::CHAR),
        length.map(DataTypes::VARCHAR),
        digits.map(DataTypes::TIME),
        digits.map(DataTypes::TIMESTAMP),
        digits.map(DataTypes::TIMESTAMP_WITH_LOCAL_TIME_ZONE),
        decimal());
  }

  private static Arbitrary<DataType> bytes() {
    Arbitrary<Integer> length = Arbitraries.integers().between(1, 5);
    return Arbitraries.oneOf(
        Arbitraries.just(DataTypes.BYTES()),
        length.map(DataTypes::BINARY),
        length.map(DataTypes::VARBINARY));
  }

  private static Arbitrary<DataType> decimal() {
    return Arbitraries.integers()
        .between(1, DecimalType.MAX_PRECISION)
        .flatMap(
            precision ->
                Arbitraries.integers()
                    .between(0, precision)
                    .map(scale -> DataTypes.DECIMAL(precision, scale)));
  }

  private static Arbitrary<DataType> map(int depth) {
    return Combinators.combine(nullable(key()), type(depth)).as(DataTypes::MAP);
  }

  private static Arbitrary<RowType> row(int depth) {
    Arbitrary<String> name = Arbitraries.of("f", "F ", "`", "'", ".", "列", "COMMENT ");
    Arbitrary<String> comment = Arbitraries.of("one", "it's", "a, b> COMMENT '").injectNull(0.6);
    Arbitrary<DataField> field =
        Combinators.combine(name, type(depth), comment)
            .as((start, type, about) -> new DataField(0, start, type, about));
    return Combinators.combine(field.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false))
        .as(AnyType::row);
  }

  private static RowType row(List<DataField> fields, boolean nullable) {
    List<DataField> named = new ArrayList<>();
    for (DataField field : fields) {
      int id = named.size();
      named.add(new DataField(id, field.name() + id, field.type(), field.description()));
    }
    return new RowType(nullable, named);
  }
}
