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
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeRoot;
import org.apache.paimon.types.RowKind;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.commit.Tally;
import org.playlake.io.paimon.internal.commit.TallyTable;
import org.playlake.io.paimon.table.PaimonTable;

/** What a second engine sees of the tables that pipelines wrote. Run by -Psecond-engine. */
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
    warehouse.create(TypesTest.TABLE);
    writeTypes();
    tables.add(TypesTest.TABLE);

    List<String> expected = new ArrayList<>();
    for (PaimonTable table : tables) {
      RowType type = warehouse.open(table).rowType();
      expected.addAll(warehouse.read(table, row -> table.name() + "\t" + text(row, type)));
    }
    assertThat(expected).hasSize(4 * 90 + 40 + 5);
    assertThat(flink(tables)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<String> flink(List<PaimonTable> tables) throws Exception {
    Path output = Files.createTempFile(Path.of("target"), "flink", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Files.readString(Path.of(System.getProperty(CLASS_PATH))).strip(),
                "src/test/flink/FlinkRead.java",
                warehouse.directory().toAbsolutePath().toString()));
    tables.forEach(table -> command.add(table.name()));
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
