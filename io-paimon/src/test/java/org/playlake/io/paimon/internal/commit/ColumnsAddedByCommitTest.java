package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;

/** Columns that a table lacks until the commit of rows that have them. */
class ColumnsAddedByCommitTest {
  private static final Visit ANN = new Visit(1, "ann", 1);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final Faults faults = new Faults();
  private final PaimonTable shorter = Visit.byDay("db.t");
  private final PaimonTable longer =
      shorter.withColumn("place", "STRING", "of the visit").withColumn("stars", "INT");

  /** Dies at an operation of its disk, as a process that is killed. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void writeARow() throws Exception {
    warehouse.create(shorter);
    committer("first", warehouse.options(), shorter, CommitMode.APPEND, null)
        .commit(files(shorter, ANN.row()), CommitKey.FIRST, new CommitMetrics());
  }

  @Test
  void areThereWithTheRowsThatHaveThemAndNotBefore() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    assertThat(columns()).containsExactly("day", "who", "id");

    append("second", files);

    assertThat(warehouse.open(longer).rowType().asSQLString())
        .endsWith("`id` BIGINT, `place` STRING COMMENT 'of the visit', `stars` INT>");
    assertThat(rows()).containsExactly("ann", "ann in Rome: 5");
    assertThat(warehouse.read(longer, 1, Visit::of)).containsExactly(ANN);
    append("third", files(longer, starred()));
    assertThat(warehouse.open(longer).schema().id()).isEqualTo(1);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void areAddedWithoutRowsToo() throws Exception {
    replace("second", List.of());

    assertThat(columns()).containsExactly("day", "who", "id", "place", "stars");
    assertThat(rows()).isEmpty();
  }

  @Test
  void ofARunThatComesSecondAreNotAdded() throws Exception {
    Exclusivity claim =
        Exclusivity.now(
            CatalogOptions.of(warehouse.options()),
            Exclusivity.Kind.OF_ALL,
            List.of(longer.name()),
            List.of());
    List<WrittenFiles> files = files(longer, starred());
    committer("other", warehouse.options(), shorter, CommitMode.REPLACE, claim)
        .commit(files(shorter, ANN.row()), CommitKey.FIRST, new CommitMetrics());

    TableCommitter second =
        committer("second", warehouse.options(), longer, CommitMode.REPLACE, claim);
    assertThatThrownBy(() -> second.commit(files, CommitKey.FIRST, new CommitMetrics()))
        .isInstanceOf(CommitConflictException.class);
    assertThat(columns()).containsExactly("day", "who", "id");
  }

  @Test
  void ofAnotherTableAreNotAddedWhenItsRowsAreNotAll() throws Exception {
    PaimonTable other = warehouse.create(Visit.table("db.other"));
    List<WrittenFiles> files = new ArrayList<>(files(longer, starred()));
    files.add(WrittenFiles.tally(other.name(), 1, 0, 0));
    CommitPlan plan =
        CommitPlan.NONE
            .with(longer.name(), longer, CommitMode.APPEND)
            .with(other.name(), other, CommitMode.APPEND);
    TableCommitter committer =
        new TableCommitter(
            CatalogOptions.of(warehouse.options()), policy(), plan, "second", "launch", true, null);

    assertThatThrownBy(() -> committer.commit(files, CommitKey.FIRST, new CommitMetrics()))
        .hasMessageContaining("computed twice");
    assertThat(columns()).containsExactly("day", "who", "id");
  }

  @Test
  void mayBeAddedByAnotherRunMeanwhileIfTheyAreTheSame() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    append("other", files(longer, starred()));
    append("second", files);

    assertThat(rows()).containsExactly("ann", "ann in Rome: 5", "ann in Rome: 5");
  }

  @Test
  void areNotAddedAfterColumnsThatCameMeanwhile() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    alter(SchemaChange.addColumn("brought", DataTypes.INT()));

    assertThatThrownBy(() -> append("second", files)).isInstanceOf(PaimonSchemaException.class);
    assertThat(columns()).containsExactly("day", "who", "id", "brought");
    assertThat(warehouse.snapshots(shorter)).isEqualTo(1);
  }

  @Test
  void areNotAddedToASchemaThatIsAnotherMeanwhile() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    alter(SchemaChange.setOption("write-buffer-size", "16 mb"));

    assertThatThrownBy(() -> append("second", files))
        .isInstanceOf(CommitConflictException.class)
        .hasMessageContaining("it changed the schema of table db.t after files for it had been");
    assertThat(columns()).containsExactly("day", "who", "id");
    assertThat(warehouse.snapshots(shorter)).isEqualTo(1);
  }

  @Test
  void areNotTakenForOnesOfTheSameNamesWithOtherIds() throws Exception {
    List<WrittenFiles> files = files(longer, starred());
    alter(
        SchemaChange.addColumn("stars", DataTypes.INT()),
        SchemaChange.addColumn(
            "place", DataTypes.STRING(), "of the visit", SchemaChange.Move.after("place", "id")));
    assertThat(columns()).containsExactly("day", "who", "id", "place", "stars");

    assertThatThrownBy(() -> append("second", files)).isInstanceOf(CommitConflictException.class);
  }

  @Test
  void comeOnceWhateverMomentAnAttemptDiesAt() throws Exception {
    int operation = 1;
    for (; ; operation += 2) {
      warehouse.catalog().dropTable(Identifier.fromString("db.t"), true);
      writeARow();
      List<WrittenFiles> files = files(longer, starred());
      TableCommitter dying =
          committer(
              "second", faults.options(warehouse.directory()), longer, CommitMode.APPEND, null);
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
      append("second", files);
      assertThat(rows()).as("operation " + operation).containsExactly("ann", "ann in Rome: 5");
      assertThat(warehouse.open(longer).schema().id()).isEqualTo(1);
    }
    assertThat(operation).isGreaterThan(10);
  }

  private void append(String user, List<WrittenFiles> files) throws Exception {
    committer(user, warehouse.options(), longer, CommitMode.APPEND, null)
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  private void replace(String user, List<WrittenFiles> files) throws Exception {
    committer(user, warehouse.options(), longer, CommitMode.REPLACE, null)
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }

  private void alter(SchemaChange... changes) throws Exception {
    warehouse.catalog().alterTable(Identifier.fromString(shorter.name()), List.of(changes), false);
  }

  private static InternalRow starred() {
    return GenericRow.of(1, BinaryString.fromString("ann"), 1L, BinaryString.fromString("Rome"), 5);
  }

  private List<WrittenFiles> files(PaimonTable table, InternalRow row) throws Exception {
    PaimonFileSink<Visit> sink =
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(warehouse.options())
            .withDistribution(PaimonDistribution.NONE)
            .withColumnsAddedByCommit()
            .to(table, visit -> row)
            .inParts()
            .fileSink();
    List<WrittenFiles> files = new ArrayList<>();
    sink.start();
    sink.add(ANN);
    sink.finish(each -> files.add((WrittenFiles) each));
    sink.close();
    return files;
  }

  private static TableCommitter committer(
      String user,
      Map<String, String> catalog,
      PaimonTable table,
      CommitMode mode,
      Exclusivity claim) {
    return new TableCommitter(
        CatalogOptions.of(catalog),
        policy(),
        CommitPlan.NONE.with(table.name(), table, mode),
        user,
        "launch",
        true,
        claim == null ? null : claim.waiting(Duration.ofDays(1)));
  }

  private static TablePolicy policy() {
    return TablePolicy.AS_IS.lengthening();
  }

  private List<String> columns() throws Exception {
    return warehouse.open(shorter).rowType().getFieldNames();
  }

  private List<String> rows() throws Exception {
    return warehouse.read(
        longer,
        row -> {
          String who = row.getString(1).toString();
          return row.isNullAt(3) ? who : who + " in " + row.getString(3) + ": " + row.getInt(4);
        });
  }
}
