package org.playlake.pipeline.ledger;

import java.time.Instant;
import java.util.List;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.playlake.io.paimon.table.PaimonReadFunction;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.tables.LakeTables;

/** {@code meta_run}: the runs that have published, each with the snapshots to see it whole. */
public final class MetaRun {
  public static final String NAME = "meta_run";

  /** The name of the column that orders the runs. */
  public static final String PUBLISHED = "published";

  private static final int MILLIS = 3;

  private MetaRun() {}

  /** The table in a database. */
  public static PaimonTable table(String database) {
    return LakeTables.table(database, NAME, "one row a run that has published, written last")
        .withColumn("run_id", "STRING", "the commit user of the run's snapshots")
        .withColumn("load_from", "DATE", "the first load date; NULL of an undated run")
        .withColumn("load_to", "DATE", "the last load date; NULL of an undated run")
        .withColumn("time_zone", "STRING", "the zone that the lake's days are in")
        .withColumn("began", "TIMESTAMP(3) WITH LOCAL TIME ZONE", "when the run began")
        .withColumn(PUBLISHED, "TIMESTAMP(3) WITH LOCAL TIME ZONE", "when its data were there")
        .withColumn("version", "STRING", "of Playlake")
        .withColumn("source_files", "BIGINT", "files read")
        .withColumn("source_bytes", "BIGINT", "their length")
        .withColumn("source_rows", "MAP<STRING, BIGINT>", "rows read, by source")
        .withColumn("snapshots", "MAP<STRING, BIGINT>", "by table: what shows this run whole")
        .withColumn("rows", "MAP<STRING, BIGINT>", "rows written, by table")
        .withColumn("rejected", "MAP<STRING, BIGINT>", "events rejected, by reason");
  }

  /** The mapping of a run to its row. */
  public static PaimonRowFunction<RunRecord> rows() {
    return new Rows();
  }

  /** The run of a row. */
  public static PaimonReadFunction<RunRecord> runs() {
    return new Runs();
  }

  private record Rows() implements PaimonRowFunction<RunRecord> {

    @Override
    public InternalRow row(RunRecord element) {
      return MetaRun.row(element);
    }
  }

  private record Runs() implements PaimonReadFunction<RunRecord> {

    @Override
    public RunRecord element(InternalRow row) {
      return run(row);
    }
  }

  private static InternalRow row(RunRecord run) {
    return GenericRow.of(
        BinaryString.fromString(run.id()),
        run.loadDates().isEmpty() ? null : run.loadDates().get(0),
        run.loadDates().isEmpty() ? null : run.loadDates().get(run.loadDates().size() - 1),
        BinaryString.fromString(run.timeZone()),
        Timestamp.fromEpochMillis(run.began().toEpochMilli()),
        Timestamp.fromEpochMillis(run.published().toEpochMilli()),
        BinaryString.fromString(run.version()),
        run.sourceFiles(),
        run.sourceBytes(),
        NumberMap.of(run.sourceRows()),
        NumberMap.of(run.snapshots()),
        NumberMap.of(run.rows()),
        NumberMap.of(run.rejected()));
  }

  private static RunRecord run(InternalRow row) {
    return new RunRecord(
        row.getString(0).toString(),
        row.isNullAt(1) ? List.of() : List.of(row.getInt(1), row.getInt(2)),
        row.getString(3).toString(),
        instant(row.getTimestamp(4, MILLIS)),
        instant(row.getTimestamp(5, MILLIS)),
        row.getString(6).toString(),
        row.getLong(7),
        row.getLong(8),
        NumberMap.read(row.getMap(9)),
        NumberMap.read(row.getMap(10)),
        NumberMap.read(row.getMap(11)),
        NumberMap.read(row.getMap(12)));
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochMilli(time.getMillisecond());
  }
}
