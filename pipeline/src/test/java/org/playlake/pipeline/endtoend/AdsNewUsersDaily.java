package org.playlake.pipeline.endtoend;

import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.player.PlayerId;

/** A daily table of one's own, in one file: the users of a date who were never active before. */
final class AdsNewUsersDaily {
  static final DailyTable<KV<Integer, Long>> TABLE =
      DailyTable.ofCalendars(
              "ads_new_users_daily",
              "users on their first active date",
              PTransform.compose(AdsNewUsersDaily::newUsers),
              KV::getKey)
          .withColumn("new_users", "BIGINT", "users never active before dt", KV::getValue);

  private AdsNewUsersDaily() {}

  private static PCollection<KV<Integer, Long>> newUsers(
      PCollection<KV<PlayerId, PlayerCalendar>> calendars) {
    return calendars
        .apply("Known", Filter.by(player -> !player.getKey().isAnonymous()))
        .apply(
            "FirstDay",
            MapElements.into(TypeDescriptors.integers())
                .via(player -> player.getValue().activeDays()[0]))
        .apply("Count", Count.perElement());
  }
}
