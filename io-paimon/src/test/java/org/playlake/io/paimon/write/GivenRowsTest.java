package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;

/** Rows of the user's own function, for tables that may have other columns than described. */
class GivenRowsTest {

  private static final Visit ANN = new Visit(3, "ann", 7);

  private static final PaimonTable BACKWARDS =
      PaimonTable.of("db.t")
          .withColumn("id", "BIGINT")
          .withColumn("who", "STRING")
          .withColumn("day", "DATE");

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void columnsAreFoundByNameWhereTheTableHasThemInAnotherOrder() throws Exception {
    PaimonTable stored = warehouse.create(Visit.table("db.t"));
    write(BACKWARDS, GivenRowsTest::backwards);
    assertThat(warehouse.read(stored, Visit::of)).containsExactly(ANN);
  }

  @Test
  void columnsThatOnlyTheTableHasAreNull() throws Exception {
    PaimonTable stored = warehouse.create(Visit.table("db.t").withColumn("note", "STRING"));
    write(BACKWARDS, GivenRowsTest::backwards);
    assertThat(warehouse.read(stored, row -> Visit.of(row) + " " + row.isNullAt(3)))
        .containsExactly(ANN + " true");
  }

  @Test
  void aColumnOfRowsIsTheSameWhateverNumbersAndCommentsTheTableGaveItsFields() throws Exception {
    PaimonTable stored =
        warehouse.create(
            PaimonTable.of("db.t")
                .withColumn("more", "ARRAY<ROW<n BIGINT COMMENT 'pieces'>>")
                .withColumn("id", "BIGINT")
                .withColumn("part", "ROW<who STRING, parts ROW<n INT>>"));
    PaimonTable described =
        PaimonTable.of("db.t")
            .withColumn("id", "BIGINT")
            .withColumn("part", "ROW<who STRING, parts ROW<n INT>>")
            .withColumn("more", "ARRAY<ROW<n BIGINT>>");
    write(
        described,
        visit ->
            GenericRow.of(
                visit.id(),
                GenericRow.of(BinaryString.fromString(visit.who()), GenericRow.of(5)),
                null));
    assertThat(
            warehouse.read(
                stored, row -> row.getLong(1) + " " + row.getRow(2, 2).getRow(1, 1).getInt(0)))
        .containsExactly("7 5");
  }

  @Test
  void aColumnOfAnotherTypeIsRefused() throws Exception {
    PaimonTable stored =
        warehouse.create(
            PaimonTable.of("db.t")
                .withColumn("id", "STRING")
                .withColumn("who", "STRING")
                .withColumn("day", "DATE"));
    assertThatThrownBy(() -> write(BACKWARDS, GivenRowsTest::backwards))
        .isInstanceOf(PaimonSchemaException.class)
        .hasMessageContaining("db.t");
    assertThat(warehouse.snapshots(stored)).isZero();
  }

  @Test
  void aRowOfAnotherLengthIsRefusedInWhateverOrderTheColumnsAre() throws Exception {
    PaimonTable stored = warehouse.create(Visit.table("db.t"));
    PaimonRowFunction<Visit> shorter = visit -> GenericRow.of(visit.id());
    for (PaimonTable described : new PaimonTable[] {stored, BACKWARDS}) {
      assertThatThrownBy(() -> write(described, shorter))
          .hasStackTraceContaining("A row for table db.t has 1 fields, the table has 3 columns");
    }
    assertThat(warehouse.snapshots(stored)).isZero();
  }

  @Test
  void nullInAColumnThatHoldsNoneIsRefused() throws Exception {
    PaimonTable stored =
        warehouse.create(
            PaimonTable.of("db.t").withColumn("id", "BIGINT").withColumn("who", "STRING NOT NULL"));
    assertThatThrownBy(() -> write(stored, visit -> GenericRow.of(visit.id(), null)))
        .hasStackTraceContaining("Column who of table db.t is STRING NOT NULL");
    assertThat(warehouse.snapshots(stored)).isZero();
  }

  @Test
  void aRetractionNeedsATableWithAKey() throws Exception {
    PaimonTable stored = warehouse.create(Visit.table("db.t"));
    PaimonRowFunction<Visit> retraction =
        visit ->
            GenericRow.ofKind(
                RowKind.DELETE, visit.day(), BinaryString.fromString(visit.who()), visit.id());
    assertThatThrownBy(() -> write(stored, retraction))
        .hasStackTraceContaining("has no primary key, so a row of kind -D cannot be written");
    assertThat(warehouse.snapshots(stored)).isZero();
  }

  private static GenericRow backwards(Visit visit) {
    return GenericRow.of(visit.id(), BinaryString.fromString(visit.who()), visit.day());
  }

  private void write(PaimonTable table, PaimonRowFunction<Visit> rows) {
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    p.apply(Create.of(ANN).withCoder(SerializableCoder.of(Visit.class)))
        .apply(
            PaimonIO.<Visit>write()
                .withCatalogOptions(warehouse.options())
                .to(table)
                .withSchemaEvolution()
                .withRowFunction(rows));
    p.run().waitUntilFinish();
  }
}
