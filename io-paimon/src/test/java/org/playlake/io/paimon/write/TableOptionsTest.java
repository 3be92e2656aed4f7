package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonTable;

/** Rows under a table's own options, or those of a write. */
class TableOptionsTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void aPartialUpdateKeepsWhatLaterRowsLeaveOut() throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.profiles")
                .withColumn("id", "INT")
                .withColumn("version", "BIGINT")
                .withColumn("name", "STRING")
                .withColumn("town", "STRING")
                .withPrimaryKeys("id")
                .withOption("bucket", "1")
                .withOption("merge-engine", "partial-update")
                .withOption("sequence.field", "version"));
    List<Visit> rows = new ArrayList<>();
    rows.add(new Visit(1, "town", 2));
    rows.add(new Visit(1, "name", 1));
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(rows).withCoder(SerializableCoder.of(Visit.class)))
        .apply(
            PaimonIO.<Visit>write()
                .withCatalogOptions(warehouse.options())
                .to(table)
                .withRowFunction(TableOptionsTest::only));
    pipeline.run().waitUntilFinish();
    assertThat(warehouse.read(table, row -> row.getString(2) + " in " + row.getString(3)))
        .containsExactly("name in town");
  }

  /** A row with one column beside the key and the version. */
  private static GenericRow only(Visit visit) {
    BinaryString text = BinaryString.fromString(visit.who());
    return visit.who().equals("name")
        ? GenericRow.of(visit.day(), visit.id(), text, null)
        : GenericRow.of(visit.day(), visit.id(), null, text);
  }

  @Test
  void aFileEndsAtTheSizeThatTheWriteAsksForAndTheTableKeepsItsOwn() throws Exception {
    PaimonTable table = warehouse.create(Visit.table("db.t"));
    write(table, "256 mb");
    assertThat(warehouse.files(table)).hasSize(1);
    write(table, "100 kb");
    assertThat(warehouse.files(table)).hasSizeGreaterThan(3);
    assertThat(warehouse.open(table).options()).doesNotContainKey("target-file-size");
  }

  private void write(PaimonTable table, String targetFileSize) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(GenerateSequence.from(0).to(50_000))
        .apply(
            PaimonIO.<Long>write()
                .withCatalogOptions(warehouse.options())
                .to(table)
                .withRowFunction(
                    id ->
                        GenericRow.of(
                            1,
                            BinaryString.fromString(Long.toString(id * 0x9E3779B97F4A7C15L)),
                            id))
                .withWriterOption("target-file-size", targetFileSize)
                .replacing());
    pipeline.run().waitUntilFinish();
  }
}
