package org.playlake.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.engines.RowText;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.show.TableAtRun;
import org.playlake.sample.SampleData;

/**
 * One lake as other engines see it, at every snapshot: a date, a later one beside it, the first
 * again with other files, and a date whose events have a new column.
 */
class SameRowsTest {
  private static final int RUNS = 4;

  private static final MessageType WITH_CHANNEL =
      MessageTypeParser.parseMessageType(
          "message event { required int64 user_id; required binary event_type (STRING);"
              + " required binary timestamp (STRING); optional binary event_details (STRING);"
              + " optional binary location (STRING); optional binary channel (STRING); }");

  @TempDir private static Path folder;

  private static Path warehouse;

  /** Words for a reader: each table and snapshot, as table:snapshot. */
  private static final List<String> ASKED = new ArrayList<>();

  private static Map<String, List<String>> expected;

  @BeforeAll
  static void loadFourTimes() throws Exception {
    warehouse = folder.resolve("warehouse");
    load(sample("2026-01-05", 60));
    load(sample("2026-01-06", 40));
    load(sample("2026-01-05", 90));
    String last = sample("2026-01-07", 20);
    writeWithChannel(folder.resolve("in").resolve(last).resolve("user_event/more.parquet"));
    load(last);
    Ledger ledger = new Ledger(Map.of("warehouse", warehouse.toString()), "game_db");
    expected = new TreeMap<>();
    for (String name : ledger.tables()) {
      for (long snapshot = 1; snapshot <= RUNS; snapshot++) {
        String asked = name.substring(name.indexOf('.') + 1) + ":" + snapshot;
        ASKED.add(asked);
        List<String> rows = new ArrayList<>();
        TableAtRun table =
            new TableAtRun(
                ledger.catalog(),
                PaimonTables.describe(ledger.catalog(), name, snapshot),
                snapshot);
        table.forEach(
            Long.MAX_VALUE,
            row -> {
              Map<String, Object> values = new LinkedHashMap<>();
              for (int i = 0; i < table.columns().size(); i++) {
                values.put(table.columns().get(i), row.get(i));
              }
              rows.add(RowText.of(values));
            });
        rows.sort(null);
        if (!rows.isEmpty()) {
          expected.put(asked, rows);
        }
      }
    }
    assertThat(expected.get("ods_user_event:4")).anyMatch(row -> row.contains("channel=store"));
    assertThat(expected.get("ods_user_event:1")).hasSize(60);
  }

  /** Makes the delivery of a date, and gives the date. */
  private static String sample(String date, int events) throws Exception {
    new SampleData(40, events, 1, LocalDate.parse(date), 42, 1)
        .writeTo(folder.resolve("in").resolve(date), rows -> {});
    return date;
  }

  private static void load(String date) {
    Path in = folder.resolve("in");
    CommandRun run =
        CommandRun.of(
            "run",
            "--profiles=" + in + "/{date}/user_profile",
            "--events=" + in + "/{date}/user_event",
            "--warehouse=" + warehouse,
            "--date=" + date,
            "--icebergMetadata",
            "--quiet");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private static void writeWithChannel(Path file) throws Exception {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(
                HadoopOutputFile.fromPath(
                    new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))
            .withType(WITH_CHANNEL)
            .build()) {
      SimpleGroupFactory rows = new SimpleGroupFactory(WITH_CHANNEL);
      for (int i = 0; i < 3; i++) {
        writer.write(
            rows.newGroup()
                .append("user_id", 10_000_001L + i)
                .append("event_type", "login")
                .append("timestamp", "2026-01-07 10:00:0" + i)
                .append("channel", "store"));
      }
    }
  }

  @Test
  void icebergsJavaReaderReadsTheSame() throws Exception {
    assertThat(read("iceberg", "IcebergRead.java", List.of(), ASKED)).isEqualTo(expected);
  }

  @Test
  void sparkReadsTheSameThroughIceberg() throws Exception {
    assertThat(read("iceberg", "SparkRead.java", List.of("iceberg"), ASKED)).isEqualTo(expected);
  }

  /** Paimon 0.9 looks for partitions in folders that are named by days since 1970-01-01. */
  @Test
  void sparkReadsTheSameThroughPaimonOfTablesWithoutPartitions() throws Exception {
    List<String> asked =
        ASKED.stream()
            .filter(each -> each.startsWith("dwd_user_details:") || each.startsWith("meta_run:"))
            .toList();
    Map<String, List<String>> some = new TreeMap<>(expected);
    some.keySet().retainAll(asked);
    assertThat(read("spark", "SparkRead.java", List.of("paimon"), asked)).isEqualTo(some);
  }

  @Test
  void flinkReadsTheSameThroughPaimon() throws Exception {
    assertThat(read("flink", "FlinkRead.java", List.of(), ASKED)).isEqualTo(expected);
  }

  /** The rows that a program prints, by what was asked for, in order. */
  private static Map<String, List<String>> read(
      String engine, String program, List<String> arguments, List<String> asked) throws Exception {
    Path output = Files.createTempFile(Path.of("target"), engine, ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens="))
        .forEach(command::add);
    String classPath =
        Files.readString(Path.of(System.getProperty("playlake." + engine + ".class-path")));
    command.addAll(List.of("-cp", "target/test-classes:" + classPath.strip()));
    command.add("src/test/programs/" + program);
    command.addAll(arguments);
    command.add(warehouse.toString());
    command.addAll(asked);
    Process process =
        new ProcessBuilder(command)
            .redirectError(output.resolveSibling(output.getFileName() + ".err").toFile())
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as("exit code of " + program + ", see " + output).isZero();
    Map<String, List<String>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(output, UTF_8)) {
      String[] parts = line.split("\t", 3);
      if (parts[0].equals("row")) {
        rows.computeIfAbsent(parts[1], any -> new ArrayList<>()).add(parts[2]);
      }
    }
    rows.values().forEach(each -> each.sort(null));
    return rows;
  }
}
