package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.paimon.table.source.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonTable;

/** Partitions that files have rows of are replaced, and others emptied, with and without keys. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class ReplaceOccurringTest {

  private static final Visit ANN = new Visit(1, "ann", 1);
  private static final Visit BOB = new Visit(2, "bob", 2);
  private static final Visit CYD = new Visit(3, "cyd", 3);
  private static final Visit DAN = new Visit(2, "dan", 4);
  private static final Visit EVE = new Visit(3, "eve", 5);
  private static final Visit FAY = new Visit(4, "fay", 6);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  @Parameter boolean keyed;
  private PaimonTable table;

  @BeforeEach
  void fill() throws Exception {
    table = Visit.byDay("db.t");
    if (keyed) {
      table =
          table
              .withPrimaryKeys("day", "id")
              .withOption("bucket", "1")
              .withOption("sequence.field", "id");
    }
    warehouse.create(table);
    replace(List.of(), ANN, BOB, CYD);
    assertThat(warehouse.snapshots(table)).isEqualTo(1);
  }

  @Test
  void partitionsWithRowsAreReplacedInOneSnapshot() throws Exception {
    replace(List.of(), DAN, EVE, FAY);

    assertThat(rows()).containsExactlyInAnyOrder(ANN, DAN, EVE, FAY);
    assertThat(warehouse.snapshots(table)).isEqualTo(2);
  }

  @Test
  void thoseGivenAreEmptiedBefore() throws Exception {
    replace(List.of(day(1), day(3)), DAN);

    assertThat(rows()).containsExactly(DAN);
    assertThat(rowsIn(2)).containsExactlyInAnyOrder(BOB, CYD);
  }

  @Test
  void oneThatIsGivenAndHasRowsIsReplacedOnce() throws Exception {
    replace(List.of(day(2)), DAN);

    assertThat(rows()).containsExactlyInAnyOrder(ANN, DAN, CYD);
    assertThat(warehouse.snapshots(table)).isEqualTo(2);
  }

  @Test
  void thoseGivenAreEmptiedWhereNoRowComes() throws Exception {
    replace(List.of(day(2)));

    assertThat(rows()).containsExactlyInAnyOrder(ANN, CYD);
  }

  @Test
  void oneThatIsGivenAndNotThereChangesNoRow() throws Exception {
    replace(List.of(day(8)), DAN);

    assertThat(rows()).containsExactlyInAnyOrder(ANN, DAN, CYD);
  }

  @Test
  void nothingAtAllMakesASnapshotWithTheRowsBefore() throws Exception {
    replace(List.of());

    assertThat(rows()).containsExactlyInAnyOrder(ANN, BOB, CYD);
    assertThat(warehouse.snapshots(table)).isEqualTo(2);
  }

  @Test
  void oneThatLeavesAKeyOpenIsRefused() {
    PaimonTable two = Visit.table("db.two").withPartitionKeys("day", "who");

    assertThatThrownBy(
            () ->
                PaimonIO.commitFiles().replaceOccurring(two, List.of(Map.of("day", "2026-01-31"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Partition {day=2026-01-31} cannot be replaced in table db.two, which is partitioned by"
                + " [day, who]. Give a value for each of these keys.");
    assertThatThrownBy(() -> PaimonIO.commitFiles().replaceOccurring(two, List.of(Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, String> day(int day) {
    return Map.of("day", "1970-01-0" + (day + 1));
  }

  private List<Visit> rows() throws Exception {
    return warehouse.read(table, Visit::of);
  }

  private List<Visit> rowsIn(long snapshot) throws Exception {
    var read =
        warehouse
            .open(table)
            .copy(Map.of("scan.snapshot-id", Long.toString(snapshot)))
            .newReadBuilder();
    List<Split> splits = read.newScan().plan().splits();
    try (var rows = read.newRead().createReader(splits)) {
      List<Visit> visits = new ArrayList<>();
      rows.forEachRemaining(row -> visits.add(Visit.of(row)));
      return visits;
    }
  }

  private void replace(List<Map<String, String>> emptied, Visit... visits) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollectionList.of(
            pipeline
                .apply(Create.of(List.of(visits)).withCoder(SerializableCoder.of(Visit.class)))
                .apply(
                    PaimonIO.<Visit>writeFiles()
                        .withCatalogOptions(warehouse.options())
                        .to(table, Visit::row)
                        .replacing()))
        .apply(
            PaimonIO.commitFiles()
                .withCatalogOptions(warehouse.options())
                .replaceOccurring(table, emptied));
    pipeline.run().waitUntilFinish();
  }
}
