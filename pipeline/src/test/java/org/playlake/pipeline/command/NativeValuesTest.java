package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.pipeline.parquet.Written;

/** Values in the types of Parquet, where text is usual. */
class NativeValuesTest {
  private static final String REST =
      """
      optional int64 user_id; optional binary event_type; optional binary event_details;
      optional binary location;""";
  private static final long MILLIS = 1_715_140_800_123L; // 2024-05-08T04:00:00.123Z

  @TempDir Path folder;

  private SampleSources sources;

  @BeforeEach
  void makeSources() throws IOException {
    sources = SampleSources.in(folder);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private CommandRun run(String fields, Consumer<Group>... rows) throws IOException {
    Path file = Written.rows(folder.resolve("native/a.parquet"), fields, rows);
    CommandRun run = CommandRun.of(sources.run("--events=" + file, "--timeZone=Asia/Shanghai"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private List<String> rows(String table, String... columns) throws Exception {
    return TableText.of(sources.warehouse(), table).rows(columns);
  }

  static List<Arguments> times() {
    return List.of(
        time("int64 timestamp (TIMESTAMP(MILLIS,true))", MILLIS, "2024-05-08T04:00:00.123"),
        time(
            "int64 timestamp (TIMESTAMP(MICROS,true))",
            MILLIS * 1000 + 9,
            "2024-05-08T04:00:00.123009"),
        time(
            "int64 timestamp (TIMESTAMP(NANOS,true))",
            MILLIS * 1_000_000 + 999,
            "2024-05-08T04:00:00.123"),
        time("int64 timestamp (TIMESTAMP(NANOS,true))", -1L, "1969-12-31T23:59:59.999999"),
        time("int96 timestamp", int96(), "2024-05-08T04:00:00.123"),
        // The local time of the job's zone.
        time("int64 timestamp (TIMESTAMP(MILLIS,false))", MILLIS, "2024-05-07T20:00:00.123"),
        time("int32 timestamp (DATE)", 19_851, "2024-05-07T16:00"),
        // Its digits: seconds, or milliseconds cut to seconds.
        time("int64 timestamp", MILLIS / 1000, "2024-05-08T04:00"),
        time("int64 timestamp", MILLIS, "2024-05-08T04:00"),
        time("int32 timestamp (INTEGER(32,false))", (int) (MILLIS / 1000), "2024-05-08T04:00"),
        time("int32 timestamp", 2024, "2023-12-31T16:00"),
        time("fixed_len_byte_array(10) timestamp", "2024-05-08", "2024-05-07T16:00"));
  }

  private static NanoTime int96() {
    return new NanoTime(2_440_588 + 19_851, 14_400_123_000_500L);
  }

  private static Arguments time(String type, Object value, String expected) {
    return Arguments.of(type, value, expected);
  }

  @ParameterizedTest
  @MethodSource("times")
  void aNativeTimeIsTheInstantItNames(String type, Object value, String expected) throws Exception {
    run(REST + "optional " + type + ";", row -> append(row, value));

    assertThat(rows("dwd_user_event", "event_ts")).containsExactly(expected);
  }

  private static void append(Group row, Object value) {
    if (value instanceof Long number) {
      row.append("timestamp", number);
    } else if (value instanceof Integer number) {
      row.append("timestamp", number);
    } else if (value instanceof NanoTime int96) {
      row.append("timestamp", int96);
    } else {
      row.append("timestamp", value.toString());
    }
  }

  @Test
  void odsKeepsValuesAndDwdReadsTheirText() throws Exception {
    run(
        """
        optional int64 user_id (INTEGER(64,false)); optional int32 event_type (DATE);
        optional int64 timestamp (TIMESTAMP(MICROS,true)); optional float event_details;
        optional int32 location (DECIMAL(9,2));""",
        row ->
            row.append("user_id", 7L)
                .append("event_type", 19_851)
                .append("timestamp", MILLIS * 1000)
                .append("event_details", 0.1f)
                .append("location", 1250));

    assertThat(TableText.of(sources.warehouse(), "ods_user_event").columns())
        .containsExactly(
            "user_id BIGINT",
            "event_type DATE",
            "timestamp TIMESTAMP(6) WITH LOCAL TIME ZONE",
            "event_details FLOAT",
            "location DECIMAL(9, 2)",
            "load_date DATE");
    assertThat(rows("ods_user_event", "event_type", "timestamp", "event_details", "location"))
        .containsExactly("2024-05-08 | 2024-05-08T04:00:00.123 | 0.1 | 12.50");
    assertThat(rows("dwd_user_event", "user_id", "event_type", "location", "amount"))
        .containsExactly("7 | 2024-05-08 | 12.50 | 0.0");
  }

  /** Berlin's clocks went back at one o'clock, so half past two came twice. */
  @Test
  void odsAndTheRejectedTableKeepInstantsOfTheHourThatCameTwice() throws Exception {
    long first = Instant.parse("2025-10-26T00:30:00Z").toEpochMilli();
    long second = Instant.parse("2025-10-26T01:30:00Z").toEpochMilli();
    Written.rows(
        sources.event(),
        """
        optional int64 user_id; optional int64 event_type (TIMESTAMP(MILLIS,true));
        optional binary timestamp; optional int64 event_details (TIMESTAMP(MILLIS,true));
        optional int64 location (TIMESTAMP(MILLIS,true)); optional int32 score;""",
        row ->
            row.append("timestamp", "1715140800")
                .append("event_type", first)
                .append("event_details", second)
                .append("location", second)
                .append("score", 5),
        row -> row.append("timestamp", "1715140800").append("event_type", second),
        row -> row.append("timestamp", "never").append("event_type", second),
        row ->
            row.append("timestamp", "no")
                .append("event_details", first)
                .append("location", second));

    CommandRun run =
        CommandRun.of(sources.run("--events=" + sources.event(), "--timeZone=Europe/Berlin"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(rows("ods_user_event", "event_type", "event_details", "location", "score"))
        .containsExactlyInAnyOrder(
            "2025-10-26T00:30 | 2025-10-26T01:30 | 2025-10-26T01:30 | 5",
            "2025-10-26T01:30 | null | null | null",
            "2025-10-26T01:30 | null | null | null",
            "null | 2025-10-26T00:30 | 2025-10-26T01:30 | null");
    assertThat(rows("dwd_rejected_event", "timestamp", "event_type", "event_details", "location"))
        .containsExactlyInAnyOrder(
            "'never' | 2025-10-26T01:30 | null | null",
            "'no' | null | 2025-10-26T00:30 | 2025-10-26T01:30");
    assertThat(rows("dwd_user_event", "event_type", "location"))
        .containsExactlyInAnyOrder(
            "2025-10-26 02:30:00 | 2025-10-26 02:30:00", "2025-10-26 02:30:00 | null");
  }

  @Test
  void aRejectedEventKeepsItsValues() throws Exception {
    CommandRun run =
        run(
            """
            optional int32 user_id; optional boolean event_type; optional double timestamp;
            optional int64 event_details (TIMESTAMP(MICROS,false)); optional int64 location;""",
            row ->
                row.append("user_id", 7)
                    .append("event_type", true)
                    .append("timestamp", 1.5e9)
                    .append("event_details", MILLIS * 1000)
                    .append("location", 5L),
            row -> row.append("user_id", 8));

    assertThat(run.out()).contains("Rejected events: unreadable time 2");
    assertThat(
            rows(
                "dwd_rejected_event",
                "user_id",
                "event_type",
                "timestamp",
                "event_details",
                "location"))
        .containsExactlyInAnyOrder(
            "7 | true | 1.5E9 | 2024-05-08T04:00:00.123 | 5", "8 | null | null | null | null");
  }

  @Test
  void aTimeBeyondTheYear9999IsOutOfRange() throws Exception {
    run(
        REST + "optional int64 timestamp (TIMESTAMP(MICROS,true));",
        row -> row.append("timestamp", 253_402_300_800_000_000L),
        row -> row.append("timestamp", -62_167_219_200_000_000L));

    assertThat(rows("dwd_rejected_event", "reason", "timestamp"))
        .containsExactlyInAnyOrder(
            "date out of range | +10000-01-01T00:00", "date out of range | 0000-01-01T00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "'MILLIS,true', null, null, unreadable time",
    "'MILLIS,false', null, null, unreadable time",
    "'MICROS,true', +294247-01-10T04:00:54.775807, -290308-12-21T19:59:05.224192, date out of range"
  })
  void aTimeBeyondAnyCalendarIsRejectedAndNeverWrappedAround(
      String unit, String last, String first, String reason) throws Exception {
    run(
        REST
            + "optional int64 timestamp (TIMESTAMP(%1$s)); optional int64 more (TIMESTAMP(%1$s));"
                .formatted(unit),
        row -> row.append("timestamp", Long.MAX_VALUE).append("more", Long.MIN_VALUE),
        row -> row.append("timestamp", Long.MIN_VALUE).append("more", Long.MAX_VALUE),
        row -> row.append("timestamp", 0L).append("more", 0L));

    assertThat(rows("dwd_rejected_event", "reason", "timestamp"))
        .containsExactlyInAnyOrder(reason + " | " + first, reason + " | " + last);
    assertThat(rows("dwd_user_event", "event_ts")).hasSize(1);
    assertThat(rows("ods_user_event", "timestamp", "more"))
        .containsExactlyInAnyOrder(
            last + " | " + first, first + " | " + last, "1970-01-01T00:00 | 1970-01-01T00:00");
  }

  @Test
  void amountsThatAreNoNumbersAreCounted() throws Exception {
    CommandRun run =
        run(
            REST + "optional binary timestamp;",
            row ->
                row.append("timestamp", "2024-05-08")
                    .append("event_details", "{\"amount\":\"12,5\"}"),
            row ->
                row.append("timestamp", "2024-05-08").append("event_details", "{\"amount\":null}"),
            row ->
                row.append("timestamp", "2024-05-08")
                    .append("event_details", "{\"amount\":\"7\"}"));

    assertThat(run.out()).contains("Casts that gave NULL or 0: amount 1");
  }

  @Test
  void aColumnOfNothingIsNullAndTakesTheTypeOfLaterFiles() throws Exception {
    Path file = folder.resolve("native/a.parquet");
    String fields =
        """
        optional int64 user_id; optional int32 event_type; optional binary timestamp;
        optional binary event_details; optional int32 location; optional int32 more;""";
    Written.rows(file, fields, row -> row.append("timestamp", "2024-05-08"));
    Written.changeFooter(file, Written.nullTyped("event_type", "location", "more"));
    Written.rows(
        folder.resolve("native/b.parquet"),
        """
        optional int64 user_id; optional binary event_type; optional binary timestamp;
        optional binary event_details; optional int64 location; optional double more;""",
        row -> row.append("timestamp", "2024-05-08").append("location", 5L).append("more", 1.5));
    CommandRun run = CommandRun.of(sources.run("--events=" + folder.resolve("native")));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(TableText.of(sources.warehouse(), "ods_user_event").columns())
        .contains("event_type BYTES", "location BIGINT", "more DOUBLE");
    assertThat(rows("ods_user_event", "location", "more"))
        .containsExactlyInAnyOrder("null | null", "5 | 1.5");
  }
}
