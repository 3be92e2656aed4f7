package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;

/** Columns that a commit adds to a table before its last one, by which it is partitioned. */
class ColumnsAddedBeforeOthersTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final Faults faults = new Faults();
  private final PaimonTable shorter = withDay(PaimonTable.of("db.t").withColumn("who", "STRING"));
  private final PaimonTable longer =
      withDay(
          PaimonTable.of("db.t")
              .withColumn("who", "STRING")
              .withColumn("place", "STRING", "of the visit")
              .withColumn("stars", "INT"));

  /** Dies at an operation of its disk, as a process that is killed. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static PaimonTable withDay(PaimonTable table) {
    return table
        .withColumn("day", "DATE")
        .withPartitionKeys("day")
        .withOption("bucket", "-1")
        .withOption("file.compression", "zstd");
  }

  @BeforeEach
  void writeARow() throws Exception {
    warehouse.create(shorter);
    append("first", shorter, files(shorter, GenericRow.of(text("ann"), 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "true"})
  void standWhereTheyAreDescribedAndAllRowsReadRight(String beforePartition) throws Exception {
    alter(SchemaChange.setOption("add-column-before-partition", beforePartition));
    assertThat(PaimonTables.createMissingAcceptingShorter(warehouse.options(), List.of(longer)))
        .isEmpty();
    List<WrittenFiles> files = files(longer, starred());
    assertThat(columns()).containsExactly("who", "day");
    append("second", longer, files);

    assertThat(columns()).containsExactly("who", "place", "stars", "day");
    assertThat(warehouse.open(longer).rowType().asSQLString())
        .contains("`place` STRING COMMENT 'of the visit', `stars` INT, `day` DATE");
    append("third", longer, files(longer, starred()));
    assertThat(rows()).containsExactly("ann null null 1", "bob Rome 5 2", "bob Rome 5 2");
    PaimonTables.createMissing(warehouse.options(), List.of(longer));
  }

  @Test
  void mayStandBeforeAllOthers() throws Exception {
    PaimonTable first =
        withDay(PaimonTable.of("db.t").withColumn("id", "BIGINT").withColumn("who", "STRING"));
    append("second", first, files(first, GenericRow.of(7L, text("bob"), 2)));

    assertThat(columns()).containsExactly("id", "who", "day");
    assertThat(warehouse.read(first, row -> row.getString(1) + " " + row.isNullAt(0)))
        .containsExactly("ann true", "bob false");
  }

  @Test
  void mayBeAddedByAnotherRunMeanwhileIfTheyAreTheSame() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    append("other", longer, files(longer, starred()));
    append("second", longer, files);

    assertThat(rows()).containsExactly("ann null null 1", "bob Rome 5 2", "bob Rome 5 2");
    assertThat(warehouse.open(longer).schema().id()).isEqualTo(1);
  }

  @Test
  void areNotAddedBesideOthersThatCameMeanwhile() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    alter(
        SchemaChange.addColumn(
            "brought", DataTypes.INT(), null, SchemaChange.Move.after("brought", "who")));

    assertThatThrownBy(() -> append("second", longer, files))
        .isInstanceOf(PaimonSchemaException.class);
    assertThat(columns()).containsExactly("who", "brought", "day");
    assertThat(warehouse.snapshots(shorter)).isEqualTo(1);
  }

  @Test
  void areNotTakenForTheSameInAnotherPlace() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    alter(
        SchemaChange.addColumn("place", DataTypes.STRING(), "of the visit"),
        SchemaChange.addColumn("stars", DataTypes.INT()));

    assertThatThrownBy(() -> append("second", longer, files))
        .isInstanceOf(PaimonSchemaException.class);
    assertThat(warehouse.snapshots(shorter)).isEqualTo(1);
  }

  @Test
  void areNotTakenForOnesWithOtherIds() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    alter(
        SchemaChange.addColumn(
            "stars", DataTypes.INT(), null, SchemaChange.Move.after("stars", "who")),
        SchemaChange.addColumn(
            "place", DataTypes.STRING(), "of the visit", SchemaChange.Move.after("place", "who")));
    assertThat(columns()).containsExactly("who", "place", "stars", "day");

    assertThatThrownBy(() -> append("second", longer, files))
        .isInstanceOf(CommitConflictException.class);
  }

  @Test
  void inTwoPlacesAtOnceTheyAreRefused() {
    PaimonTable scattered =
        withDay(
            PaimonTable.of("db.t")
                .withColumn("id", "BIGINT")
                .withColumn("who", "STRING")
                .withColumn("place", "STRING"));

    assertThatThrownBy(
            () ->
                PaimonTables.createMissingAcceptingShorter(warehouse.options(), List.of(scattered)))
        .isInstanceOf(PaimonSchemaException.class);
  }

  @Test
  void comeOnceWhateverMomentAnAttemptDiesAt() throws Exception {
    int operation = 1;
    for (; ; operation += 2) {
      warehouse.catalog().dropTable(Identifier.fromString("db.t"), true);
      writeARow();
      List<WrittenFiles> files = files(longer, starred());
      TableCommitter dying = committer("second", faults.options(warehouse.directory()), longer);
      faults.at(
          operation,
          Moment.BEFORE,
          () -> {
            throw new Killed();
          });
      try {
        dying.commit(files, CommitKey.FIRST, new CommitMetrics());
      } catch (Killed | RuntimeException e) {
        assertThat(e).hasStackTraceContaining(Killed.class.getName());
      }
      if (!faults.happened()) {
        break;
      }
      append("second", longer, files);
      assertThat(rows())
          .as("operation " + operation)
          .containsExactly("ann null null 1", "bob Rome 5 2");
      assertThat(warehouse.open(longer).schema().id()).isEqualTo(1);
    }
    assertThat(operation).isGreaterThan(10);
  }

  private void append(String user, PaimonTable table, List<WrittenFiles> files) throws Exception {
    committer(user, warehouse.options(), table).commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  private static TableCommitter committer(
      String user, Map<String, String> catalog, PaimonTable table) {
    return new TableCommitter(
        CatalogOptions.of(catalog),
        TablePolicy.AS_IS.lengthening(),
        CommitPlan.NONE.with(table.name(), table, CommitMode.APPEND),
        user,
        "launch",
        true,
        null);
  }

  private void alter(SchemaChange... changes) throws Exception {
    warehouse.catalog().alterTable(Identifier.fromString("db.t"), List.of(changes), false);
  }

  private static InternalRow starred() {
    return GenericRow.of(text("bob"), text("Rome"), 5, 2);
  }

  private static BinaryString text(String value) {
    return BinaryString.fromString(value);
  }

  private List<WrittenFiles> files(PaimonTable table, InternalRow row) throws Exception {
    PaimonFileSink<Integer> sink =
        PaimonIO.<Integer>writeFiles()
            .withCatalogOptions(warehouse.options())
            .withDistribution(PaimonDistribution.NONE)
            .withColumnsAddedByCommit()
            .to(table, any -> row)
            .inParts()
            .fileSink();
    List<WrittenFiles> files = new ArrayList<>();
    sink.start();
    sink.add(1);
    sink.finish(each -> files.add((WrittenFiles) each));
    sink.close();
    return files;
  }

  private List<String> columns() throws Exception {
    return warehouse.open(shorter).rowType().getFieldNames();
  }

  private List<String> rows() throws Exception {
    return warehouse.read(
        longer,
        row ->
            row.getString(0)
                + " "
                + (row.isNullAt(1) ? null : row.getString(1))
                + " "
                + (row.isNullAt(2) ? null : row.getInt(2))
                + " "
                + row.getInt(3));
  }
}
