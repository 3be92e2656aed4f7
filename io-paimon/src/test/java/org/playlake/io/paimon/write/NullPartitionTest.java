package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/** The partition of NULL in a table that has a name of its own for it. */
class NullPartitionTest {
  private static final String USUAL = "__DEFAULT_PARTITION__";
  private static final PaimonTable TABLE =
      PaimonTable.of("db.t")
          .withColumn("who", "STRING")
          .withColumn("id", "BIGINT")
          .withPartitionKeys("who")
          .withOption("bucket", "-1")
          .withOption("partition.default-name", "nobody");

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @BeforeEach
  void fill() throws Exception {
    warehouse.create(TABLE);
    run(write(), visit(null, 1), visit(USUAL, 2), visit("ann", 3));
  }

  private static Visit visit(String who, long id) {
    return new Visit(0, who, id);
  }

  private List<String> rows() throws Exception {
    return warehouse.read(
        TABLE, row -> (row.isNullAt(0) ? "NULL" : row.getString(0)) + " " + row.getLong(1));
  }

  @Test
  void isReplacedByItsNameInTheTable() throws Exception {
    run(write().replacingPartitions(List.of(Map.of("who", "nobody"))), visit(null, 9));
    assertThat(rows()).containsExactlyInAnyOrder("NULL 9", USUAL + " 2", "ann 3");
    run(write().replacingPartitions(List.of(Map.of("who", "nobody"))));
    assertThat(rows()).containsExactlyInAnyOrder(USUAL + " 2", "ann 3");
  }

  @Test
  void isReplacedByNull() throws Exception {
    Map<String, String> none = Collections.singletonMap("who", null);
    run(write().replacingPartitions(List.of(none)), visit(null, 9));
    assertThat(rows()).containsExactlyInAnyOrder("NULL 9", USUAL + " 2", "ann 3");
    run(write().replacingPartitions(List.of(none, Map.of("who", "ann"))), visit("ann", 4));
    assertThat(rows()).containsExactlyInAnyOrder(USUAL + " 2", "ann 4");
  }

  @Test
  void theUsualNameIsAValueLikeAnyOther() throws Exception {
    run(write().replacingPartitions(List.of(Map.of("who", USUAL))), visit(USUAL, 9));
    assertThat(rows()).containsExactlyInAnyOrder("NULL 1", USUAL + " 9", "ann 3");
    run(write().replacingPartitions(List.of(Map.of("who", USUAL))));
    assertThat(rows()).containsExactlyInAnyOrder("NULL 1", "ann 3");
  }

  @Test
  void isReplacedWhereItOccurs() throws Exception {
    run(write().replacingOccurringPartitions(), visit(null, 9));
    assertThat(rows()).containsExactlyInAnyOrder("NULL 9", USUAL + " 2", "ann 3");
    run(write().replacingOccurringPartitions(), visit(USUAL, 8));
    assertThat(rows()).containsExactlyInAnyOrder("NULL 9", USUAL + " 8", "ann 3");
  }

  @ParameterizedTest
  @CsvSource({"nobody, 1", USUAL + ", 2", "ann, 3"})
  void isReadByItsNameInTheTable(String name, long id) {
    TestPipeline p = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PAssert.that(
            p.apply(
                PaimonIO.<Long>read(row -> row.getLong(1))
                    .withCatalogOptions(warehouse.options())
                    .from("db.t")
                    .withCoder(VarLongCoder.of())
                    .withPartitions(Map.of("who", name))))
        .containsInAnyOrder(id);
    p.run().waitUntilFinish();
  }

  private WritePaimon<Visit> write() {
    return PaimonIO.<Visit>write()
        .withCatalogOptions(warehouse.options())
        .to(TABLE)
        .withRowFunction(
            visit ->
                GenericRow.of(
                    visit.who() == null ? null : BinaryString.fromString(visit.who()), visit.id()));
  }

  private static void run(WritePaimon<Visit> write, Visit... visits) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(Arrays.asList(visits)).withCoder(SerializableCoder.of(Visit.class)))
        .apply(write);
    pipeline.run().waitUntilFinish();
  }
}
