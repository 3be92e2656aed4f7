package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.parquet.Written;

/** Columns that the job does not know, and columns whose type changes from run to run. */
class OtherColumnsTest {
  private static final String KNOWN =
      """
      optional int64 user_id; optional binary event_type; optional binary timestamp;
      optional binary event_details; optional binary location;
      """;
  private static final String NESTED =
      """
      optional int32 score (INTEGER(16,false));
      optional group tags (LIST) { repeated group list { optional binary element (STRING); } }
      optional group pairs (LIST) { repeated int32 array; }
      optional group attributes (MAP) {
        repeated group key_value { required binary key (STRING); optional double value; } }
      optional group context { optional binary app (STRING); repeated int64 codes;
        optional group at (LIST) { repeated group list { optional group element {
          optional int64 time (TIMESTAMP(MILLIS,false)); } } } }
      """;

  @TempDir Path folder;

  private SampleSources sources;
  private Path events;

  @BeforeEach
  void makeSources() throws IOException {
    sources = SampleSources.in(folder);
    events = folder.resolve("other/a.parquet");
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private CommandRun run(String fields, Consumer<Group>... rows) throws IOException {
    Written.rows(events, fields, rows);
    return CommandRun.of(sources.run("--events=" + folder.resolve("other/*.parquet")));
  }

  private TableText ods() throws Exception {
    return TableText.of(sources.warehouse(), "ods_user_event");
  }

  private static void known(Group row) {
    row.append("user_id", 7L)
        .append("event_type", "Login")
        .append("timestamp", "2024-05-08")
        .append("location", "广东");
  }

  @Test
  void columnsOfAnyDepthAreKept() throws Exception {
    CommandRun run =
        run(
            KNOWN + NESTED,
            row -> {
              known(row);
              row.append("score", 65_535);
              Group tags = row.addGroup("tags");
              tags.addGroup("list").append("element", "a");
              tags.addGroup("list");
              row.addGroup("pairs").append("array", 1).append("array", 2);
              row.addGroup("attributes")
                  .addGroup("key_value")
                  .append("key", "speed")
                  .append("value", 1.5);
              Group context = row.addGroup("context").append("app", "ios");
              context.append("codes", 3L).append("codes", 4L);
              context.addGroup("at").addGroup("list").addGroup("element").append("time", 1_000L);
            },
            OtherColumnsTest::known);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(ods().columns())
        .containsExactly(
            "user_id BIGINT",
            "event_type BYTES",
            "timestamp BYTES",
            "event_details BYTES",
            "location BYTES",
            "score BIGINT",
            "tags ARRAY<STRING>",
            "pairs ARRAY<BIGINT>",
            "attributes MAP<STRING, DOUBLE>",
            "context ROW<`app` STRING, `codes` ARRAY<BIGINT>, `at` ARRAY<ROW<`time`"
                + " TIMESTAMP(6)>>>",
            "load_date DATE");
    assertThat(ods().rows("score", "tags", "pairs", "attributes", "context"))
        .containsExactlyInAnyOrder(
            "65535 | [a, null] | [1, 2] | {speed -> 1.5} | {ios, [3, 4], [{1970-01-01"
                + " 00:00:01.000000}]}",
            "null | null | null | null | null");
    assertThat(TableText.of(sources.warehouse(), "dwd_user_event").columns())
        .contains("event_type STRING")
        .noneMatch(column -> column.startsWith("score"));
  }

  @Test
  void aLaterSourceMayBringColumnsAndLackThem() throws Exception {
    assertThat(
            run(KNOWN + "optional int32 score; optional binary old (STRING);", row -> {})
                .exitCode())
        .isZero();
    CommandRun second =
        run(
            "optional double rate; optional boolean more;"
                + KNOWN
                + "optional binary old (STRING);",
            row -> {
              known(row);
              row.append("rate", 0.5).append("more", true).append("old", "x");
            });

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(ods().columns().subList(5, 9))
        .containsExactly("score BIGINT", "old STRING", "rate DOUBLE", "more BOOLEAN");
    assertThat(ods().rows("user_id", "score", "old", "rate", "more"))
        .containsExactly("7 | null | x | 0.5 | true");
  }

  @Test
  void aChangedTypeIsTakenWhereTheTableHoldsIt() throws Exception {
    assertThat(run(KNOWN + "optional double n; optional binary b;", row -> {}).exitCode()).isZero();
    CommandRun second =
        run(
            """
            optional int32 user_id; optional binary event_type (STRING); optional binary timestamp;
            optional binary event_details (JSON); optional binary location (ENUM);
            optional int32 n; optional binary b (STRING);""",
            row ->
                row.append("user_id", 7)
                    .append("event_type", "Login")
                    .append("location", "x")
                    .append("n", 5)
                    .append("b", "y"));

    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(ods().columns().subList(1, 7))
        .containsExactly(
            "event_type BYTES",
            "timestamp BYTES",
            "event_details BYTES",
            "location BYTES",
            "n DOUBLE",
            "b BYTES");
    assertThat(ods().rows("event_type", "location", "n", "b"))
        .containsExactly("'Login' | 'x' | 5.0 | 'y'");
  }

  @Test
  void aChangedTypeThatTheTableDoesNotHoldIsRefusedAndChangesNothing() throws Exception {
    assertThat(run(KNOWN + "optional int32 n;", OtherColumnsTest::known).exitCode()).isZero();
    CommandRun second = run(KNOWN + "optional binary n (STRING);", row -> {});

    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err())
        .contains("Column n is BIGINT in table game_db.ods_user_event and STRING in --events")
        .contains("Cast it where the files are written");
    assertThat(ods().rows("user_id", "n")).containsExactly("7 | null");
  }

  @Test
  void rawBytesEnterAStringColumnIfAllAreWellFormed() throws Exception {
    assertThat(run(KNOWN.replace("location", "location (STRING)"), row -> {}).exitCode()).isZero();
    CommandRun good = run(KNOWN, OtherColumnsTest::known);
    assertThat(good.exitCode()).as(good.err()).isZero();
    assertThat(ods().rows("location")).containsExactly("广东");

    CommandRun bad =
        run(
            KNOWN,
            row ->
                row.append(
                    "location", Binary.fromConstantByteArray(new byte[] {(byte) 0xFF, 'a'})));
    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err())
        .contains("Column location is STRING", "raw bytes in " + events, "no UTF-8");
    assertThat(ods().rows("location")).containsExactly("广东");
  }

  @Test
  void aColumnThatNoReaderKnowsIsPassedOverWithAWarning() throws Exception {
    Written.rows(
        events,
        KNOWN
            + "optional int64 later; optional int32 clock (TIME(MILLIS,true));"
            + "optional binary Location;",
        row -> {
          known(row);
          row.append("later", 1L).append("clock", 2);
        });
    Written.annotateUnknown(events, 5);
    CommandRun run = CommandRun.of(sources.run("--events=" + events));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("Column later of " + events + " is passed over"),
            line -> assertThat(line).contains("Column clock of " + events + " is passed over"),
            line -> assertThat(line).contains("Column Location is passed over", "location"));
    assertThat(ods().columns()).hasSize(6).last().isEqualTo("load_date DATE");
    assertThat(ods().rows("user_id", "location")).containsExactly("7 | '广东'");
  }

  @Test
  void filesOfOneSourceMayDifferInColumnsAndTypes() throws Exception {
    Written.rows(
        folder.resolve("other/1.parquet"),
        "optional group o { optional int32 a; }" + KNOWN + "optional int32 n; optional float f;",
        row -> {
          known(row);
          row.append("n", 3).append("f", 0.5f).addGroup("o").append("a", 1);
        });
    CommandRun run =
        run(
            """
            optional double n; optional binary location (STRING); optional int32 user_id;
            optional int32 event_type; optional binary event_details; optional binary timestamp;
            optional group o { optional double b; optional int64 a; } optional boolean more;""",
            row -> {
              row.append("n", 2.5).append("location", "x").append("timestamp", "1715140800");
              row.append("more", true).addGroup("o").append("b", 1.5).append("a", 2L);
            });
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Column event_type has types that no one type holds");

    Files.delete(events);
    run =
        run(
            """
            optional double n; optional binary location (STRING); optional int32 user_id;
            optional binary event_type; optional binary event_details; optional binary timestamp;
            optional group o { optional double b; optional int64 a; } optional boolean more;""",
            row -> {
              row.append("n", 2.5).append("location", "x").append("timestamp", "1715140800");
              row.append("more", true).addGroup("o").append("b", 1.5).append("a", 2L);
            });
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(ods().rows("user_id", "location", "o", "n", "f", "more"))
        .containsExactlyInAnyOrder(
            "7 | '广东' | {1, null} | 3.0 | 0.5 | null", "null | 'x' | {2, 1.5} | 2.5 | null | true");
  }
}
