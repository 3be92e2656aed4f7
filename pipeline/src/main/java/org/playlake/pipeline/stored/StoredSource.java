package org.playlake.pipeline.stored;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.table.PaimonReadFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.read.RawRows;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.RawProfile;

/**
 * The raw rows of all loads but those that a run makes, as their source gave them. Only the columns
 * that the job knows.
 *
 * @param <T> {@code RawProfile} or {@code RawEvent}
 */
public final class StoredSource<T> extends PTransform<PBegin, PCollection<RawRow<T>>> {
  private static final List<String> EVENT =
      List.of("user_id", "event_type", "timestamp", "event_details", "location");

  private final PinnedTable table;
  private final List<String> columns;
  private final PaimonReadFunction<RawRow<T>> rows;
  private final Coder<RawRow<T>> coder;

  private StoredSource(
      PinnedTable table,
      List<String> columns,
      PaimonReadFunction<RawRow<T>> rows,
      Coder<RawRow<T>> coder) {
    this.table = table;
    this.columns = columns;
    this.rows = rows;
    this.coder = coder;
  }

  /**
   * The profiles of {@code ods_user_profile}.
   *
   * @param stored the table as it is described there
   * @param source the source whose rows come beside them
   */
  public static StoredSource<RawProfile> profiles(
      PinnedTable table, PaimonTable stored, LoadPlan load, ParquetFiles source) {
    List<String> columns = new ArrayList<>(List.of("user_id"));
    columns.addAll(RawProfile.COLUMNS);
    return new StoredSource<>(
        table,
        columns,
        new Profiles(values(stored, columns), load),
        RawRows.coder(source, RawProfile.CODER));
  }

  /** The events of {@code ods_user_event}; else as {@link #profiles}. */
  public static StoredSource<RawEvent> events(
      PinnedTable table, PaimonTable stored, LoadPlan load, ParquetFiles source) {
    return new StoredSource<>(
        table,
        EVENT,
        new Events(values(stored, EVENT), load, source.zone()),
        RawRows.coder(source, RawEvent.CODER));
  }

  private static List<StoredValue> values(PaimonTable stored, List<String> columns) {
    List<StoredValue> values = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      values.add(StoredValue.of(stored, columns.get(i), i));
    }
    return values;
  }

  @Override
  public PCollection<RawRow<T>> expand(PBegin begin) {
    List<String> read = new ArrayList<>(columns);
    read.add(LakeTables.LOAD_DATE_NAME);
    return begin.apply(
        "Read",
        PaimonIO.read(rows)
            .withCoder(coder)
            .withCatalogOptions(table.catalog())
            .from(table.name())
            .withColumns(read.toArray(new String[0]))
            .withSnapshot(table.snapshot()));
  }

  private record Profiles(List<StoredValue> values, LoadPlan load)
      implements PaimonReadFunction<RawRow<RawProfile>>, Serializable {

    @Override
    public @Nullable RawRow<RawProfile> element(InternalRow row) {
      int loadDate = row.getInt(values.size());
      if (load.makes(loadDate)) {
        return null;
      }
      @Nullable Object[] profile = new @Nullable Object[values.size() - 1];
      for (int i = 0; i < profile.length; i++) {
        profile[i] = values.get(i + 1).value(row);
      }
      return new RawRow<>(new RawProfile(values.get(0).player(row), profile), null, loadDate);
    }
  }

  private record Events(List<StoredValue> values, LoadPlan load, ZoneId zone)
      implements PaimonReadFunction<RawRow<RawEvent>>, Serializable {

    @Override
    public @Nullable RawRow<RawEvent> element(InternalRow row) {
      int loadDate = row.getInt(values.size());
      if (load.makes(loadDate)) {
        return null;
      }
      return new RawRow<>(
          new RawEvent(
              values.get(0).player(row),
              values.get(1).text(row, false, zone),
              values.get(2).text(row, true, zone),
              values.get(3).text(row, false, zone),
              values.get(4).text(row, false, zone)),
          null,
          loadDate);
    }
  }
}
