package org.playlake.io.paimon.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.BeamSchemas;

/** Properties of any table and any row of it. */
class RoundTripTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aTypeComesBackFromItsSchema(@ForAll("tables") RowType type) {
    Schema schema = BeamSchemas.schema(type);
    assertThat(BeamSchemas.rowType(schema).copy(false).asSQLString()).isEqualTo(type.asSQLString());
    assertThat(BeamSchemas.schema(BeamSchemas.rowType(schema))).isEqualTo(schema);
    assertThat(BeamSchemas.table("db.t", schema).rowType().copy(false).asSQLString())
        .isEqualTo(type.asSQLString());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aRowComesBackFromPaimon(@ForAll("rows") Stored stored) {
    BeamToPaimon there = BeamToPaimon.of(stored.row().getSchema(), stored.type());
    PaimonToBeam back = PaimonToBeam.of(stored.type());
    InternalRow row = there.convert(stored.row());
    assertThat(back.convert(row).equals(stored.row())).isTrue();
    InternalRow binary = new InternalRowSerializer(stored.type()).toBinaryRow(row);
    assertThat(back.convert(binary).equals(stored.row())).isTrue();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aRowThatCameThroughAnotherLanguageIsTheSame(@ForAll("rows") Stored stored) {
    Schema foreign = Foreign.schema(stored.row().getSchema());
    assertThat(BeamSchemas.rowType(foreign).copy(false).asSQLString())
        .isEqualTo(stored.type().asSQLString());
    Row came = Foreign.row(stored.row(), foreign);
    InternalRow row = BeamToPaimon.of(foreign, stored.type()).convert(came);
    assertThat(PaimonToBeam.of(stored.type()).convert(row).equals(stored.row())).isTrue();
  }

  // Beam compiles a coder for each schema, which takes its time.
  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void aRowIsEncodedByBeamWithoutLoss(@ForAll("rows") Stored stored) throws Exception {
    RowCoder coder = RowCoder.of(stored.row().getSchema());
    assertThat(CoderUtils.clone(coder, stored.row()).equals(stored.row())).isTrue();
  }

  @Provide
  Arbitrary<RowType> tables() {
    return AnyType.table();
  }

  @Provide
  Arbitrary<Stored> rows() {
    return AnyType.table()
        .flatMap(
            type -> AnyValue.row(type, BeamSchemas.schema(type)).map(row -> new Stored(type, row)));
  }

  record Stored(RowType type, Row row) {

    @Override
    public String toString() {
      // Not Row.toString(), which fails on nulls.
      return type.asSQLString() + " " + row.toString(true);
    }
  }
}
