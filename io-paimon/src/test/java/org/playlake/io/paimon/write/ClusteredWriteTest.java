package org.playlake.io.paimon.write;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.apache.paimon.predicate.PredicateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.LocalSpark;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonTable;

/** Files of a partition cover ranges of the clustering columns, and are sorted by them. */
class ClusteredWriteTest {

  private static final int SHARD = 200_000;
  private static final Comparator<Sale> BY_ID = comparing(Sale::id);
  private static final Comparator<Sale> BY_CITY_AND_TIME =
      comparing(Sale::city, nullsFirst(naturalOrder()))
          .thenComparing(Sale::micros, nullsFirst(naturalOrder()));
  private static final Comparator<Sale> BY_TOTAL_AND_ID =
      comparing(Sale::total, nullsFirst(naturalOrder())).thenComparing(Sale::id);

  @RegisterExtension static final LocalSpark SPARK = new LocalSpark(5);
  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void aBigPartitionIsSeveralSortedFilesThatDoNotOverlap() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    write(direct(), table, 20_000, id -> Sale.of(id, 1), "city", "at");
    SalesFiles files = SalesFiles.of(warehouse.open(table));
    files.haveRangesBy(BY_CITY_AND_TIME);
    assertThat(files.ids()).isEqualTo(LongStream.range(0, 20_000).boxed().toList());
    assertThat(files.files()).hasSizeBetween(7, 14);
    assertThat(files.rows()).allMatch(rows -> rows > 700 && rows < 4_000);
  }

  @Test
  void sparkMakesFilesOfTheSameContent() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    write(direct(), table, 20_000, id -> Sale.of(id, 2), "total", "id");
    SalesFiles direct = SalesFiles.of(warehouse.open(table));
    assertThat(direct.files()).hasSizeGreaterThan(6);
    for (boolean huge : new boolean[] {false, true}) {
      write(SPARK.pipeline(huge), table, 20_000, id -> Sale.of(id, 2), "total", "id");
      assertThat(SalesFiles.of(warehouse.open(table))).isEqualTo(direct);
    }
    for (int day = 0; day < 2; day++) {
      int own = day;
      new SalesFiles(direct.files().stream().filter(rows -> rows.get(0).day() == own).toList())
          .haveRangesBy(BY_TOTAL_AND_ID);
    }
  }

  @Test
  void eachSmallPartitionIsOneSortedFile() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    write(SPARK.pipeline(true), table, 10_000, id -> Sale.of(id, 200), "city", "at");
    SalesFiles files = SalesFiles.of(warehouse.open(table));
    assertThat(files.rows()).hasSize(200).containsOnly(50);
    assertThat(files.files())
        .allSatisfy(rows -> assertThat(rows).isSortedAccordingTo(BY_CITY_AND_TIME));
  }

  @Test
  void rowsOfOneKeyStayTogetherHoweverManyTheyAre() throws Exception {
    PaimonTable table = warehouse.create(Sale.table());
    write(direct(), table, 20_000, id -> new Sale(1, "Oslo", 1L, null, null, id), "city", "at");
    assertThat(SalesFiles.of(warehouse.open(table)).rows()).containsExactly(20_000);
  }

  @Test
  void rowsThatAreAllTheSameAreOneFile() throws Exception {
    PaimonTable table = warehouse.create(Sale.table());
    Sale same = new Sale(1, "Oslo", 1L, null, null, 7);
    write(direct(), table, 20_000, id -> same, "id");
    assertThat(SalesFiles.of(warehouse.open(table)).rows()).containsExactly(20_000);
  }

  @Test
  void aFewDifferentRowsThatComeOftenAreParted() throws Exception {
    PaimonTable table = warehouse.create(Sale.table());
    write(direct(), table, 20_000, id -> new Sale(1, "Oslo", 1L, null, null, id % 10), "id");
    SalesFiles files = SalesFiles.of(warehouse.open(table));
    files.haveRangesBy(BY_ID);
    assertThat(files.files()).hasSizeBetween(4, 10);
  }

  @Test
  void nullsComeFirst() throws Exception {
    PaimonTable table = warehouse.create(Sale.table());
    write(
        direct(),
        table,
        20_000,
        id ->
            new Sale(
                1,
                id % 3 == 0 ? null : "city " + id % 500,
                id % 2 == 0 ? null : id * 13 % 10_007,
                null,
                null,
                id),
        "city",
        "at");
    SalesFiles files = SalesFiles.of(warehouse.open(table));
    assertThat(files.files()).hasSizeGreaterThan(4);
    for (List<Sale> rows : files.files()) {
      assertThat(rows).isSortedAccordingTo(BY_CITY_AND_TIME);
    }
    files.haveRangesBy(BY_CITY_AND_TIME);
  }

  @Test
  void numbersThatAreNoneComeLast() throws Exception {
    PaimonTable table = warehouse.create(Sale.table());
    write(
        direct(),
        table,
        20_000,
        id -> new Sale(1, null, null, null, id % 3 == 0 ? Double.NaN : id * 13 % 10_007 - 5e3, id),
        "weight");
    SalesFiles files = SalesFiles.of(warehouse.open(table));
    files.haveRangesBy(comparing(Sale::weight));
    assertThat(files.files()).hasSizeGreaterThan(4);
  }

  @Test
  void aTextOfAnyLengthIsAKey() throws Exception {
    PaimonTable table = warehouse.create(Sale.table());
    String longText = "é".repeat(1_000);
    write(
        direct(),
        table,
        2_000,
        id -> new Sale(1, id * 7 % 100 + longText + id % 10, null, null, null, id),
        "city",
        "id");
    SalesFiles files = SalesFiles.of(warehouse.open(table));
    files.haveRangesBy(comparing(Sale::city).thenComparing(Sale::id));
    assertThat(files.files()).hasSizeGreaterThan(8);
  }

  @Test
  void withoutRowsThereIsNoFile() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    write(direct(), table, 0, id -> Sale.of(id, 1), "city");
    assertThat(warehouse.files(table)).isEmpty();
  }

  @Test
  void aReaderWithAFilterOpensFewFiles() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    write(direct(), table, 40_000, id -> Sale.of(id, 1), "id");
    var stored = warehouse.open(table);
    long all = SalesFiles.of(stored).files().size();
    PredicateBuilder columns = new PredicateBuilder(stored.rowType());
    assertThat(all).isGreaterThan(12);
    assertThat(SalesFiles.planned(stored, columns.equal(Sale.ID, 17_000L))).isEqualTo(1);
    assertThat(SalesFiles.planned(stored, columns.between(Sale.ID, 17_000L, 18_000L)))
        .isBetween(1L, 3L);
    TestPipeline pipeline = direct();
    PCollection<Long> found =
        pipeline.apply(
            PaimonIO.<Long>read(row -> Sale.of(row).id())
                .withCatalogOptions(warehouse.options())
                .from(table.name())
                .withFilter("id >= 17000 AND id < 17003")
                .withCoder(VarLongCoder.of()));
    PAssert.that(found).containsInAnyOrder(17_000L, 17_001L, 17_002L);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aSecondRunReplacesWhatTheFirstOneWrote() throws Exception {
    PaimonTable table = warehouse.create(Sale.byDay());
    write(direct(), table, 20_000, id -> Sale.of(id, 1), "id");
    SalesFiles first = SalesFiles.of(warehouse.open(table));
    write(direct(), table, 20_000, id -> Sale.of(id, 1), "id");
    assertThat(SalesFiles.of(warehouse.open(table))).isEqualTo(first);
  }

  private static TestPipeline direct() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }

  private void write(
      Pipeline pipeline,
      PaimonTable table,
      long rows,
      SerializableFunction<Long, Sale> sale,
      String... columns) {
    PCollection<Long> ids =
        rows == 0
            ? pipeline.apply(Create.empty(TypeDescriptors.longs()))
            : pipeline.apply(GenerateSequence.from(0).to(rows));
    ids.apply(
        PaimonIO.<Long>write()
            .withCatalogOptions(warehouse.options())
            .to(table)
            .withRowFunction(id -> sale.apply(id).row())
            .withShardBytes(SHARD)
            .withClusteringColumns(columns)
            .replacing());
    pipeline.run().waitUntilFinish();
  }
}
