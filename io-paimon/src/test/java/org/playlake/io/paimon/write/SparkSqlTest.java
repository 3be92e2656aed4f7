package org.playlake.io.paimon.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * The rows that win as Spark SQL sees them, with the Paimon of its own that it brings (0.9). Run by
 * -Psecond-engine.
 */
@EnabledIfSystemProperty(named = SparkSqlTest.CLASS_PATH, matches = ".+")
class SparkSqlTest {

  static final String CLASS_PATH = "playlake.spark.class-path";

  /** The table options that decide, each with the rows in one commit. */
  private static final List<String> IN_ONE_COMMIT =
      List.of(
          "sequence.field=v,w",
          "sequence.field=v,w deletion-vectors.enabled=true",
          "sequence.field=v,w changelog-producer=lookup",
          "merge-engine=partial-update fields.v.sequence-group=a fields.w.sequence-group=b"
              + " ignore-delete=true",
          "sequence.field=v merge-engine=aggregation ignore-delete=true"
              + " fields.a.aggregate-function=last_non_null_value"
              + " fields.b.aggregate-function=listagg fields.w.aggregate-function=max");

  /** The table options that decide between commits, of which each has one row of a key. */
  private static final List<String> IN_SEVERAL =
      List.of(
          "sequence.field=v sequence.field.sort-order=descending ignore-delete=true",
          "merge-engine=first-row ignore-delete=true");

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void areTheSameAsAreReadHere() throws Exception {
    Map<String, PaimonTable> tables = new LinkedHashMap<>();
    for (String options : IN_ONE_COMMIT) {
      PaimonTable table = warehouse.create(Rivals.table(options));
      // What ties in the first field and has no second one is not decided.
      int rows = options.contains("v,w") ? 7 : 6;
      Rivals.write(warehouse.options(), table, Rivals.ROWS.subList(0, rows), write -> write);
      tables.put(options, table);
    }
    for (String options : IN_SEVERAL) {
      PaimonTable table = warehouse.create(Rivals.table(options));
      for (int row : new int[] {1, 0, 2, 3, 5}) {
        List<String[]> one = List.<String[]>of(Rivals.ROWS.get(row));
        Rivals.write(warehouse.options(), table, one, WritePaimon::withDistinctKeys);
      }
      tables.put(options, table);
    }

    Map<String, List<String>> seen = spark(List.copyOf(tables.values()));

    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    tables.forEach(
        (options, table) -> {
          assertThat(seen.get(table.name())).as(options).hasSizeBetween(2, 3);
          PAssert.that(
                  options,
                  pipeline.apply(
                      options,
                      PaimonIO.<String>read(Rivals::text)
                          .withCatalogOptions(warehouse.options())
                          .from(table.name())
                          .withCoder(StringUtf8Coder.of())))
              .containsInAnyOrder(seen.get(table.name()));
        });
    pipeline.run().waitUntilFinish();
  }

  /** The rows of each table. */
  private Map<String, List<String>> spark(List<PaimonTable> tables) throws Exception {
    Path output = Files.createTempFile(Path.of("target"), "spark", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens="))
        .forEach(command::add);
    command.add("-cp");
    command.add(Files.readString(Path.of(System.getProperty(CLASS_PATH))).strip());
    command.add("src/test/spark/SparkRead.java");
    command.add(warehouse.directory().toAbsolutePath().toString());
    tables.forEach(table -> command.add(table.name()));
    Process spark =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    assertThat(spark.waitFor()).isZero();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    tables.forEach(table -> rows.put(table.name(), new ArrayList<>()));
    for (String line : Files.readAllLines(output, UTF_8)) {
      String[] parts = line.split("\t", 2);
      rows.get(parts[0]).add(parts[1]);
    }
    return rows;
  }
}
