package org.playlake.transforms.daily;

import java.time.ZoneId;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.player.PlayerId;

/** The four daily tables of events, with what each pane said. */
public final class DailyTables extends PTransform<PCollection<DecodedEvent>, PCollection<Said>> {
  private final String source;
  private final ZoneId zone;

  public DailyTables(String source, ZoneId zone) {
    this.source = source;
    this.zone = zone;
  }

  @Override
  public PCollection<Said> expand(PCollection<DecodedEvent> events) {
    PCollection<KV<PlayerId, PlayerCalendar>> calendars =
        events.apply(PlayerCalendars.create().withBuckets(2));
    PCollection<DayCounts> counts = calendars.apply(ActiveDays.in(zone)).apply(CountDays.create());
    return PCollectionList.of(note(Said.CALENDARS, calendars, calendar -> 0))
        .and(note(Said.COUNTS, counts, DayCounts::day))
        .and(note("retention", counts.apply(ComputeRetention.create()), DailyRetention::day))
        .and(note("purchases", counts.apply(ComputePurchaseTrends.create()), DailyPurchases::day))
        .and(note("devices", counts.apply(ComputeDeviceShares.create()), DeviceShare::day))
        .and(note("regions", counts.apply(ComputeRegionShares.create()), RegionShare::day))
        .apply(Flatten.pCollections());
  }

  private <T> PCollection<Said> note(
      String table, PCollection<T> rows, SerializableFunction<T, Integer> day) {
    return rows.apply("Note-" + table, ParDo.of(new NoteFn<>(source, table, day)))
        .setCoder(SerializableCoder.of(Said.class));
  }

  private static final class NoteFn<T> extends DoFn<T, Said> {
    private final String source;
    private final String table;
    private final SerializableFunction<T, Integer> day;

    NoteFn(String source, String table, SerializableFunction<T, Integer> day) {
      this.source = source;
      this.table = table;
      this.day = day;
    }

    @ProcessElement
    public void note(
        @Element T row, BoundedWindow window, PaneInfo pane, OutputReceiver<Said> out) {
      out.output(
          new Said(
              source,
              table,
              window.toString(),
              day.apply(row),
              pane.getIndex(),
              pane.getTiming().name(),
              row.toString()));
    }
  }
}
