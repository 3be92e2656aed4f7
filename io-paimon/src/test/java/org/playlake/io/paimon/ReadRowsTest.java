package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.apache.paimon.types.RowKind;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.internal.follow.ContinuousReader;
import org.playlake.io.paimon.internal.follow.ContinuousSource;
import org.playlake.io.paimon.internal.follow.Following;
import org.playlake.io.paimon.internal.read.AsRows;
import org.playlake.io.paimon.internal.read.Elements;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.read.LakeTable;

/** Reading as Beam's rows. */
class ReadRowsTest {

  /** Static, because what a pipeline does is a copy of what it was given. */
  private static final BlockingQueue<String> FOLLOWED = new LinkedBlockingQueue<>();

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void givesRowsWithTheSchemaOfTheColumnsAsked() throws Exception {
    LakeTable.appended(warehouse, Map.of()).write(row(1, "ann", 7), row(2, null, 8));
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PCollection<Row> rows = pipeline.apply(read().withColumns("day", "name").withFilter("id > 0"));
    Schema schema = rows.getSchema();
    assertThat(schema.getFieldNames()).containsExactly("day", "name");
    PAssert.that(rows.apply(MapElements.into(TypeDescriptors.strings()).via(ReadRowsTest::text)))
        .containsInAnyOrder("[7, ann]", "[8, null]");
    pipeline.run().waitUntilFinish();
  }

  @Test
  void givesEachChangeWithItsKind() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("write-only", "true"));
    table.write(row(1, "ann", 1), row(2, "bob", 1));
    table.write(row(RowKind.DELETE, 2, "bob", 1));
    assertRows(
        read().withColumns("id").withRowKindColumn("_kind").withChangesBetween(0, 2),
        "[1, +I]",
        "[2, +I]",
        "[2, -D]");
    assertRows(read().withColumns("id").withRowKindColumn("_kind"), "[1, +I]");
  }

  @Test
  void refusesToHideThatRowsWereDeleted() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    assertRefused(read().withChangesBetween(0, 1), "Name one with withRowKindColumn");
    assertRefused(read().continuously(), "Name one with withRowKindColumn");
    assertRefused(read().withRowKindColumn("id"), "it is one of the columns");
    assertRefused(read().withCoder(RowCoder.of(Schema.builder().build())), "Leave out withCoder");
  }

  @Test
  void failsRatherThanGiveARowThatAnOverwriteTookAway() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    table.overwrite(row(2, "bob", 1));
    ReadSettings settings = ReadCheck.settings(read().continuously().startingAfter(1));
    Elements.Made<Row> made = new AsRows().of(settings.columns().wanted(), null, null, null);
    ContinuousSource<Row> source =
        new ContinuousSource<>(
            new SplitReading<>(settings, made.function(), made.coder(), Long.MAX_VALUE),
            Following.none().after(1));
    try (ContinuousReader<Row> reader =
        source.createReader(PipelineOptionsFactory.create(), null)) {
      assertThatThrownBy(reader::start)
          .hasMessageContaining("(-D)")
          .hasMessageContaining("withRowKindColumn");
    }
  }

  @Test
  void followsATableOnARunner() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1), row(2, "bob", 1));
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setBlockOnRun(false);
    FOLLOWED.clear();
    TestPipeline pipeline = TestPipeline.fromOptions(options).enableAbandonedNodeEnforcement(false);
    pipeline
        .apply(read().withColumns("id").continuously().withPollInterval(Duration.millis(1)))
        .apply(MapElements.into(TypeDescriptors.booleans()).via(row -> FOLLOWED.add(text(row))));
    PipelineResult result = pipeline.run();
    assertThat(List.of(follow(), follow())).containsExactlyInAnyOrder("[1]", "[2]");
    table.write(row(3, "cyd", 1));
    assertThat(follow()).isEqualTo("[3]");
    table.write(row(4, "dan", 1));
    assertThat(follow()).isEqualTo("[4]");
    result.cancel();
    assertThat(FOLLOWED).isEmpty();
  }

  /** The next row, or null after a minute. */
  private static String follow() throws InterruptedException {
    return FOLLOWED.poll(1, TimeUnit.MINUTES);
  }

  private ReadPaimon<Row> read() {
    return PaimonIO.readRows().withCatalogOptions(warehouse.options()).from(LakeTable.NAME);
  }

  private static String text(Row row) {
    return row.getValues().toString();
  }

  private static void assertRows(ReadPaimon<Row> read, String... rows) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    PAssert.that(
            pipeline
                .apply(read)
                .apply(MapElements.into(TypeDescriptors.strings()).via(ReadRowsTest::text)))
        .containsInAnyOrder(rows);
    pipeline.run().waitUntilFinish();
  }

  private static void assertRefused(ReadPaimon<Row> read, String part) {
    assertThatThrownBy(
            () -> TestPipeline.create().enableAbandonedNodeEnforcement(false).apply(read))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }
}
