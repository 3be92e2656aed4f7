package org.playlake.pipeline.tables;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.daily.DayCounts;
import org.playlake.transforms.player.PlayerId;

/** The computation behind a {@link DailyTable}. */
@FunctionalInterface
interface DailyMetric<T> {

  /** Applies what is needed to one of the two inputs. */
  PCollection<T> compute(
      PCollection<KV<PlayerId, PlayerCalendar>> calendars, PCollection<DayCounts> counts);
}
