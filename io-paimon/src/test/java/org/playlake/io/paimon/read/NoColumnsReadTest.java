package org.playlake.io.paimon.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.ReadPaimon;
import org.playlake.io.paimon.Warehouse;

/** Rows without columns are as many as the rows with all of them. */
class NoColumnsReadTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro"})
  void asManyAsWereAppended(String format) throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of("file.format", format));
    table.write(rows(0, 3_000));
    table.write(rows(1_000, 2_000));

    assertCounts(4_000, read());
    assertCounts(1_334, read().withFilter("day = 1"));
    assertCounts(7, read().withLimit(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "merge-engine=deduplicate",
        "deletion-vectors.enabled=true",
        "merge-engine=first-row",
        "merge-engine=partial-update ignore-delete=true",
        "merge-engine=aggregation ignore-delete=true",
      })
  void asManyAsTheKeysThatAreLeft(String options) throws Exception {
    Map<String, String> all = new HashMap<>();
    for (String option : options.split(" ", -1)) {
      all.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
    }
    LakeTable table = LakeTable.keyed(warehouse, all);
    table.write(rows(0, 300));
    table.write(rows(100, 400));
    boolean deletes = options.contains("duplicate") || options.contains("vectors");
    if (deletes) {
      table.write(row(RowKind.DELETE, 5, "n", 5 % 3), row(RowKind.DELETE, 6, "n", 0));
    }

    assertCounts(deletes ? 398 : 400, read());
    assertCounts(deletes ? 132 : 133, read().withFilter("day = 2"));
  }

  @Test
  void theirKindsAreTheirOnlyColumn() throws Exception {
    LakeTable.keyed(warehouse, Map.of()).write(rows(0, 5));
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Row> kinds = pipeline.apply(read().withColumns().withRowKindColumn("kind"));

    assertThat(kinds.getSchema().getFieldNames()).containsExactly("kind");
    PAssert.thatSingleton(kinds.apply(Count.globally())).isEqualTo(5L);
    pipeline.run().waitUntilFinish();
  }

  private static InternalRow[] rows(int from, int to) {
    InternalRow[] rows = new InternalRow[to - from];
    for (int id = from; id < to; id++) {
      rows[id - from] = row(id, "n", id % 3);
    }
    return rows;
  }

  /** The same number of rows with all columns and with none. */
  private static void assertCounts(long rows, ReadPaimon<Row> read) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Row> none = pipeline.apply("None", read.withColumns());
    assertThat(none.getSchema().getFieldCount()).isZero();
    PAssert.thatSingleton(none.apply("CountNone", Count.globally())).isEqualTo(rows);
    PAssert.thatSingleton(pipeline.apply("All", read).apply("CountAll", Count.globally()))
        .isEqualTo(rows);
    pipeline.run().waitUntilFinish();
  }

  private ReadPaimon<Row> read() {
    return PaimonIO.readRows().withCatalogOptions(warehouse.options()).from(LakeTable.NAME);
  }
}
