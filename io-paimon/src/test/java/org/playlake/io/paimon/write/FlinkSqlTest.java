package org.playlake.io.paimon.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.SnapshotManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.ReadPaimon;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.commit.Tally;
import org.playlake.io.paimon.internal.commit.TallyTable;
import org.playlake.io.paimon.read.LakeTable;
import org.playlake.io.paimon.table.PaimonTable;

/** Tables that pipelines wrote, read by a second engine. Run by -Psecond-engine. */
@EnabledIfSystemProperty(named = FlinkSqlTest.CLASS_PATH, matches = ".+")
class FlinkSqlTest {

  static final String CLASS_PATH = "playlake.flink.class-path";

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void readsTheSameRows() throws Exception {
    List<PaimonTable> tables = new ArrayList<>();
    for (TallyTable kind : TallyTable.values()) {
      PaimonTable table = warehouse.create(kind.named("db." + kind));
      write(table, rows(0, 60), RowKind.INSERT);
      write(table, rows(60, 90), RowKind.INSERT);
      tables.add(table);
    }
    PaimonTable last =
        warehouse.create(
            TallyTable.KEY_IN_BUCKETS
                .named("db.deleted")
                .withOption("merge-engine", "deduplicate")
                .withOption("sequence.field", "times"));
    write(last, rows(0, 60), RowKind.INSERT);
    write(last, rows(20, 40), RowKind.DELETE);
    tables.add(last);
    for (String option :
        List.of(
            "changelog-producer=lookup",
            "changelog-producer=full-compaction",
            "deletion-vectors.enabled=true")) {
      int equals = option.indexOf('=');
      PaimonTable table =
          warehouse.create(
              TallyTable.KEY_IN_BUCKETS
                  .named("db.t" + tables.size())
                  .withOption("merge-engine", "deduplicate")
                  .withOption("sequence.field", "times")
                  .withOption(option.substring(0, equals), option.substring(equals + 1)));
      write(table, rows(0, 60), RowKind.INSERT);
      write(table, rows(20, 40), RowKind.DELETE);
      tables.add(table);
    }
    PaimonTable first =
        warehouse.create(
            TallyTable.KEY_IN_BUCKETS.named("db.first").withOption("merge-engine", "first-row"));
    write(first, rows(0, 40), RowKind.INSERT);
    write(first, List.of(new Tally(0, 0, 9), new Tally(0, 99, 9)), RowKind.INSERT);
    tables.add(first);
    warehouse.create(TypesTest.TABLE);
    writeTypes();
    tables.add(TypesTest.TABLE);

    List<String> expected = new ArrayList<>();
    for (PaimonTable table : tables) {
      RowType type = warehouse.open(table).rowType();
      List<String> rows = warehouse.read(table, row -> table.name() + "\t" + text(row, type));
      expected.addAll(rows);
      expected.add(table.name() + "\tcount " + rows.size());
    }
    assertThat(expected).hasSize(4 * 90 + 4 * 40 + 41 + 5 + tables.size());
    assertThat(flink(tables)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Rows of tables that Flink wrote in two statements, and the changes of the second. */
  private static final List<FromFlink> FROM_FLINK =
      List.of(
          new FromFlink("'changelog-producer' = 'lookup'", "+I1c +I2b", "-U1a +U1c"),
          new FromFlink("'changelog-producer' = 'full-compaction'", "+I1c +I2b", "-U1a +U1c"),
          new FromFlink("'changelog-producer' = 'input'", "+I1c +I2b", "+I1c"),
          new FromFlink("'deletion-vectors.enabled' = 'true'", "+I1c +I2b", "+I1c"),
          new FromFlink(
              "'merge-engine' = 'first-row', 'changelog-producer' = 'lookup'", "+I1a +I2b", ""),
          new FromFlink(
              "'merge-engine' = 'aggregation', 'fields.name.aggregate-function' = 'max',"
                  + " 'changelog-producer' = 'lookup'",
              "+I1c +I2b",
              "-U1a +U1c"),
          new FromFlink(
              "'merge-engine' = 'partial-update', 'fields.v.sequence-group' = 'name',"
                  + " 'changelog-producer' = 'lookup'",
              "+I1c +I2b",
              "-U1a +U1c"),
          new FromFlink("'sequence.field' = 'v'", "+I1c +I2b", "+I1c"),
          new FromFlink(
              "'sequence.field' = 'v', 'sequence.field.sort-order' = 'descending'",
              "+I1a +I2b",
              "+I1c"));

  private record FromFlink(String options, String rows, String changes) {}

  @Test
  void writesWhatIsReadHere() throws Exception {
    List<String> statements = new ArrayList<>(List.of("CREATE DATABASE db"));
    for (int i = 0; i < FROM_FLINK.size(); i++) {
      statements.add(
          "CREATE TABLE db.t"
              + i
              + " (id BIGINT, name STRING, v INT, PRIMARY KEY (id) NOT ENFORCED)"
              + " WITH ('bucket' = '1', "
              + FROM_FLINK.get(i).options()
              + ")");
      statements.add("INSERT INTO db.t" + i + " VALUES (1, 'a', 1), (2, 'b', 1)");
      statements.add("INSERT INTO db.t" + i + " VALUES (1, 'c', 2), (3, 'd', 1)");
    }
    run("src/test/flink/FlinkSql.java", statements);
    for (int i = 0; i < FROM_FLINK.size(); i++) {
      FromFlink expected = FROM_FLINK.get(i);
      FileStoreTable table =
          (FileStoreTable) warehouse.catalog().getTable(Identifier.create("db", "t" + i));
      long first = lastOfFirstStatement(table);
      long last = table.snapshotManager().latestSnapshotId();
      assertRows(i, read -> read, expected.rows() + " +I3d");
      assertRows(
          i, read -> read.withChangesBetween(first, last), (expected.changes() + " +I3d").strip());
    }
  }

  /** Compactions are by the user of the statement whose rows they merge. */
  private static long lastOfFirstStatement(FileStoreTable table) throws Exception {
    SnapshotManager snapshots = table.snapshotManager();
    long id = 1;
    String user = snapshots.snapshot(1).commitUser();
    while (snapshots.snapshot(id + 1).commitUser().equals(user)) {
      id++;
    }
    return id;
  }

  private void assertRows(int table, UnaryOperator<ReadPaimon<String>> settings, String expected) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PAssert.that(
            FROM_FLINK.get(table).toString(),
            pipeline.apply(
                settings.apply(
                    PaimonIO.<String>read(LakeTable::text)
                        .withCatalogOptions(warehouse.options())
                        .from("db.t" + table)
                        .withCoder(StringUtf8Coder.of()))))
        .containsInAnyOrder(List.of(expected.split(" ", -1)));
    pipeline.run().waitUntilFinish();
  }

  private List<String> flink(List<PaimonTable> tables) throws Exception {
    return run("src/test/flink/FlinkRead.java", tables.stream().map(PaimonTable::name).toList());
  }

  private List<String> run(String program, List<String> arguments) throws Exception {
    Path output = Files.createTempFile(Path.of("target"), "flink", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Files.readString(Path.of(System.getProperty(CLASS_PATH))).strip(),
                program,
                warehouse.directory().toAbsolutePath().toString()));
    command.addAll(arguments);
    Process flink =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    assertThat(flink.waitFor()).isZero();
    return Files.readAllLines(output, UTF_8);
  }

  private void write(PaimonTable table, List<Tally> rows, RowKind kind) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(rows).withCoder(SerializableCoder.of(Tally.class)))
        .apply(
            PaimonIO.<Tally>write()
                .withCatalogOptions(warehouse.options())
                .to(table)
                .withDistinctKeys()
                .withRowFunction(
                    tally -> {
                      InternalRow row = tally.row();
                      row.setRowKind(kind);
                      return row;
                    }));
    pipeline.run().waitUntilFinish();
  }

  private void writeTypes() {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(Create.of(0, 1, 2, 3, 4).withCoder(VarIntCoder.of()))
        .apply(
            PaimonIO.<Integer>write()
                .withCatalogOptions(warehouse.options())
                .to(TypesTest.TABLE)
                .withRowFunction(TypesTest::row));
    pipeline.run().waitUntilFinish();
  }

  private static List<Tally> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(id -> Tally.once(id % 3, id)).toList();
  }

  private static String text(InternalRow row, RowType type) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < type.getFieldCount(); i++) {
      DataType column = type.getTypeAt(i);
      values.add(text(InternalRow.createFieldGetter(column, i).getFieldOrNull(row), column));
    }
    return String.join("|", values);
  }

  /** As Java's own classes for such values show them, which Flink gives. */
  private static String text(Object value, DataType type) {
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof Timestamp time) {
      return Instant.EPOCH.plus(time.toMicros(), ChronoUnit.MICROS).toString();
    }
    if (value instanceof Decimal decimal) {
      return decimal.toBigDecimal().toString();
    }
    if (value instanceof Integer day && type.getTypeRoot() == DataTypeRoot.DATE) {
      return LocalDate.ofEpochDay(day).toString();
    }
    return String.valueOf(value);
  }
}
