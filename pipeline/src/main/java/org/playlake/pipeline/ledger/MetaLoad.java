package org.playlake.pipeline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonReadFunction;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.tables.LakeTables;

/**
 * {@code meta_load}: the ledger of loads, one row a load date with the files that it was made of.
 */
public final class MetaLoad {
  public static final String NAME = "meta_load";
  private static final int MILLIS = 3;
  private static final int FILE_FIELDS = 5;

  /** Columns of the table as older versions have made it, without the last two before the key. */
  private static final int OLDER_FIELDS = 6;

  private MetaLoad() {}

  /** The table in a database. */
  public static PaimonTable table(String database) {
    PaimonTable table =
        LakeTables.table(database, NAME, "one row a load: the files that it was made of")
            .withColumn("run_id", "STRING", "of the run that loaded it, as in meta_run")
            .withColumn("loaded_at", "TIMESTAMP(3) WITH LOCAL TIME ZONE", "when that run began")
            .withColumn(
                "files",
                "ARRAY<ROW<source STRING, path STRING, bytes BIGINT,"
                    + " modified TIMESTAMP(3) WITH LOCAL TIME ZONE, digest STRING>>",
                "what was read; digest is SHA-256 of the footer")
            .withColumn("rows", "MAP<STRING, BIGINT>", "rows read, by source")
            .withColumn("rejected", "BIGINT", "events rejected")
            .withColumn(
                "rejected_by_reason",
                "MAP<STRING, BIGINT>",
                "the same, by reason; NULL where an older version loaded it")
            .withColumn(
                "failed_casts",
                "MAP<STRING, BIGINT>",
                "values that did not parse, by column; NULL where an older version loaded it");
    return LakeTables.withLoadDate(table).withPartitionKeys(LakeTables.LOAD_DATE_NAME);
  }

  /** The mapping of a load to its row. */
  public static PaimonRowFunction<LoadEntry> rows() {
    return new Rows();
  }

  /** The load of a row. */
  public static PaimonReadFunction<LoadEntry> loads() {
    return new Loads();
  }

  private record Rows() implements PaimonRowFunction<LoadEntry> {

    @Override
    public InternalRow row(LoadEntry element) {
      return MetaLoad.row(element);
    }
  }

  private record Loads() implements PaimonReadFunction<LoadEntry> {

    @Override
    public LoadEntry element(InternalRow row) {
      return load(row);
    }
  }

  private static InternalRow row(LoadEntry load) {
    LoadFlaws flaws = load.flaws();
    return GenericRow.of(
        BinaryString.fromString(load.runId()),
        Timestamp.fromEpochMillis(load.loadedAt().toEpochMilli()),
        new GenericArray(load.files().stream().map(MetaLoad::file).toArray()),
        NumberMap.of(load.rows()),
        load.rejected(),
        flaws == null ? null : NumberMap.of(flaws.rejected()),
        flaws == null ? null : NumberMap.of(flaws.failedCasts()),
        (int) load.loadDate().toEpochDay());
  }

  private static Object file(LoadFile file) {
    return GenericRow.of(
        BinaryString.fromString(file.source()),
        BinaryString.fromString(file.path()),
        file.bytes(),
        Timestamp.fromEpochMillis(file.modifiedMillis()),
        BinaryString.fromString(file.digest()));
  }

  private static LoadEntry load(InternalRow row) {
    List<LoadFile> files = new ArrayList<>();
    InternalArray stored = row.getArray(2);
    for (int i = 0; i < stored.size(); i++) {
      InternalRow file = stored.getRow(i, FILE_FIELDS);
      files.add(
          new LoadFile(
              file.getString(0).toString(),
              file.getString(1).toString(),
              file.getLong(2),
              file.getTimestamp(3, MILLIS).getMillisecond(),
              text(file, 4)));
    }
    return new LoadEntry(
        LocalDate.ofEpochDay(row.getInt(row.getFieldCount() - 1)),
        Instant.ofEpochMilli(row.getTimestamp(1, MILLIS).getMillisecond()),
        row.getString(0).toString(),
        files,
        NumberMap.read(row.getMap(3)),
        row.getLong(4),
        flaws(row));
  }

  private static @Nullable LoadFlaws flaws(InternalRow row) {
    return row.getFieldCount() == OLDER_FIELDS || row.isNullAt(5) || row.isNullAt(6)
        ? null
        : new LoadFlaws(NumberMap.read(row.getMap(5)), NumberMap.read(row.getMap(6)));
  }

  private static @Nullable String text(InternalRow row, int field) {
    return row.isNullAt(field) ? null : row.getString(field).toString();
  }
}
