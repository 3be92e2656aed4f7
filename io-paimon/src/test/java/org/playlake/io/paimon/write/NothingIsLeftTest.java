package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.CoreOptions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonDestinations;
import org.playlake.io.paimon.table.PaimonTable;

/** Writes that are refused before their table, or its database, is created. */
class NothingIsLeftTest {

  private static final Schema SALES =
      Schema.builder()
          .addInt64Field("id")
          .addLogicalTypeField("day", SqlTypes.DATE)
          .addStringField("town")
          .build();

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void ofATableWithAKeyWhoseRowsHaveNoOrder() throws Exception {
    refused(UnsupportedOperationException.class, write -> write.withPrimaryKeys("id"))
        .hasMessageContaining("Give it a sequence.field, or say withDistinctKeys()");
  }

  @ParameterizedTest
  @CsvSource({
    "target-file-size, big, target-file-size of table db.t cannot be",
    "merge-engine, latest, merge-engine of table db.t cannot be",
    "bucket, many, bucket of table db.t cannot be",
    "bucket, 4, cannot be created as described",
    "file.format, parqet, cannot be created as described",
    "file.compression, zzz, No writer of table db.t can be opened with its options",
    "sequence.field, at, cannot be created as described",
    "type, format-table, the option type=format-table makes it one without data files",
    "changelog-producer, lookup, cannot be created as described",
  })
  void ofATableWithAnOptionThatIsWrong(String option, String value, String message)
      throws Exception {
    refused(IllegalArgumentException.class, write -> write.withTableOption(option, value))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "target-file-sise, 1 mb, no table option of that name",
    "target-file-size, big, for the writers of table db.t cannot be 'big'",
    "bucket, 8, it says what the table is and where its rows belong",
    "scan.snapshot-id, 1, it is for those who read the table",
    "snapshot.num-retained.max, 5, it is for commits",
    "data-evolution.enabled, true, cannot be set for the writers of table db.t alone",
    "file.compression, zzz, No writer of table db.t can be opened",
  })
  void byAWriterOptionThatIsWrong(String option, String value, String message) throws Exception {
    refused(IllegalArgumentException.class, write -> write.withWriterOption(option, value))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "day, yesterday, 'has no partition day=yesterday: the key is a DATE'",
    "day, 2026-02-30, has no partition day=2026-02-30",
    "month, 1, 'which is partitioned by [day]. Give its keys'",
  })
  void byAPartitionThatTheTableCannotHave(String key, String value, String message)
      throws Exception {
    refused(
            IllegalArgumentException.class,
            write ->
                write.withPartitionKeys("day").replacingPartitions(List.of(Map.of(key, value))))
        .hasMessageContaining(message);
    assertThatThrownBy(
            () ->
                PaimonIO.commitFiles()
                    .replacePartitions(
                        PaimonTable.of("db.t").withColumn("day", "DATE").withPartitionKeys("day"),
                        List.of(Map.of(key, value))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void byAPartitionOfATableWithoutAny() throws Exception {
    refused(
            IllegalArgumentException.class,
            write -> write.replacingPartitions(List.of(Map.of("day", "2026-01-31"))))
        .hasMessageContaining("which is not partitioned. Replace all of it");
  }

  @Test
  void ofASystemTable() throws Exception {
    refused(IllegalArgumentException.class, "sys.orders", SALES, UnaryOperator.identity())
        .hasMessageContaining("Table sys.orders cannot be created");
  }

  @Test
  void ofATableWithFieldsThatDifferByCase() throws Exception {
    Schema nested =
        Schema.builder()
            .addRowField("who", Schema.builder().addInt32Field("id").addInt32Field("ID").build())
            .build();
    refused(IllegalArgumentException.class, "db.t", nested, UnaryOperator.identity())
        .hasMessageContaining("whose names differ only by case")
        .hasMessageContaining("who.ID");
  }

  @Test
  void withKeysOfATableThatIsNotToBeCreated() {
    assertThatThrownBy(
            () ->
                rows(SALES)
                    .apply(
                        PaimonIO.writeRows()
                            .withCatalogOptions(warehouse.options())
                            .to("db.t")
                            .withPartitionKeys("day")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("partition keys [day]")
        .hasMessageContaining("Add withCreateIfNeeded()");
  }

  @Test
  void ofATableThatNothingDescribes() throws Exception {
    assertThatThrownBy(
            () ->
                rows(SALES)
                    .apply(
                        PaimonIO.<Row>write()
                            .withCatalogOptions(warehouse.options())
                            .to("db.t")
                            .withRowFunction(row -> null)
                            .withCreateIfNeeded()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing says which columns to create it with")
        .hasMessageContaining("Describe it with to(PaimonTable)");
    assertNothingIsThere();
  }

  @Test
  void ofTablesByElementThatCouldNotBeCreated() throws Exception {
    for (UnaryOperator<WritePaimon<Row>> wrong :
        List.<UnaryOperator<WritePaimon<Row>>>of(
            write -> write.withPrimaryKeys("id"),
            write -> write.withPartitionKeys("month"),
            write -> write.withTableOption("target-file-size", "big"))) {
      assertThatThrownBy(
              () ->
                  rows(SALES)
                      .apply(
                          wrong.apply(
                              PaimonIO.writeRows()
                                  .withCatalogOptions(warehouse.options())
                                  .withCreateIfNeeded()
                                  .to(row -> "db." + row.getString("town")))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("those that are missing would be created as described");
    }
    assertNothingIsThere();
  }

  @Test
  void ofTablesByElementWithoutTheFieldOfTheKind() {
    assertThatThrownBy(
            () ->
                rows(SALES)
                    .apply(
                        PaimonIO.writeRows()
                            .withCatalogOptions(warehouse.options())
                            .to(row -> "db." + row.getString("town"))
                            .withRowKindField("op")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Name a STRING field of theirs with withRowKindField");
  }

  @Test
  void onAWorkerWhereTheLauncherDoesNotLook() throws Exception {
    PaimonTable unordered =
        Visit.table("db.t")
            .withPrimaryKeys("id")
            .withOption("bucket", "1")
            .withOption("merge-engine", "deduplicate");
    Map<String, String> options = warehouse.options();
    assertThatThrownBy(() -> run(options, unordered))
        .hasStackTraceContaining("Give it a sequence.field");
    assertThatThrownBy(
            () -> run(options, Visit.table("db.t").withOption("target-file-size", "big")))
        .hasStackTraceContaining("target-file-size of table db.t cannot be 'big'");
    assertNothingIsThere();
  }

  @Test
  void ofSeveralTablesCreatedAtOnceOfWhichOneIsWrong() throws Exception {
    assertThatThrownBy(
            () ->
                PaimonTables.createMissing(
                    warehouse.options(),
                    List.of(
                        Visit.table("db.right"),
                        Visit.table("db.wrong")
                            .withOption(CoreOptions.FILE_COMPRESSION.key(), "z"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("db.wrong");
    assertNothingIsThere();
  }

  private static void run(Map<String, String> options, PaimonTable table) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(new Visit(1, "ann", 1)).withCoder(SerializableCoder.of(Visit.class)))
        .apply(
            PaimonIO.<Visit>write()
                .withCatalogOptions(options)
                .to(
                    new PaimonDestinations<Visit>() {
                      @Override
                      public String table(Visit visit) {
                        return table.name();
                      }

                      @Override
                      public @Nullable PaimonTable description(String name) {
                        return table;
                      }
                    })
                .withRowFunction(Visit::row)
                .withCreateIfNeeded());
    pipeline.run().waitUntilFinish();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      Class<? extends RuntimeException> kind, UnaryOperator<WritePaimon<Row>> wrong)
      throws Exception {
    return refused(kind, "db.t", SALES, wrong);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      Class<? extends RuntimeException> kind,
      String table,
      Schema schema,
      UnaryOperator<WritePaimon<Row>> wrong)
      throws Exception {
    WritePaimon<Row> write =
        PaimonIO.writeRows().withCatalogOptions(warehouse.options()).to(table).withCreateIfNeeded();
    var refusal =
        assertThatThrownBy(() -> rows(schema).apply(wrong.apply(write))).isInstanceOf(kind);
    assertNothingIsThere();
    return refusal;
  }

  private static PCollection<Row> rows(Schema schema) {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false).apply(Create.empty(schema));
  }

  private void assertNothingIsThere() throws Exception {
    try (Stream<Path> files = Files.list(warehouse.directory())) {
      assertThat(files).isEmpty();
    }
  }
}
