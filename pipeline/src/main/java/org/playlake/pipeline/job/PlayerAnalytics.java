package org.playlake.pipeline.job;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.PCollectionList;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.pipeline.pass.DecodedProfiles;
import org.playlake.pipeline.pass.EnrichedEvents;
import org.playlake.pipeline.pass.EventIntake;
import org.playlake.pipeline.pass.EventOutlet;
import org.playlake.pipeline.pass.JoinedEvents;
import org.playlake.pipeline.pass.LatestProfiles;
import org.playlake.pipeline.pass.PlayerDays;
import org.playlake.pipeline.source.ReadParquet;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.daily.CountActiveDays;
import org.playlake.transforms.event.EventDecoder;
import org.playlake.transforms.player.CollectTraits;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileDecoder;
import org.playlake.transforms.player.ProfileOrder;

/** The job's graph: two Parquet sources to the tables of the lake. */
public final class PlayerAnalytics {

  private PlayerAnalytics() {}

  /**
   * Builds the graph of {@code plan} into {@code pipeline}; nothing runs yet. The tables must
   * exist: see {@link TableCreation}.
   *
   * @return the commit that the graph ends in
   */
  public static CommitPaimonFiles build(Pipeline pipeline, JobPlan plan) {
    var write = new LakeWriters(plan);
    var buckets = BucketCounts.of(plan);
    var latest =
        KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST)
            .withBuckets(buckets.profiles());
    var byPlayer = PlayerCalendars.create().withBuckets(buckets.players());
    var eventRows = write.events();
    var intake =
        new EventIntake(EventDecoder.in(plan.zone()), write.rawEvents(), write.rejectedInstants());
    var outlet = new EventOutlet(eventRows.blockSink(), byPlayer.mapSide());
    var dayRows = write.days();
    var countDays = CountActiveDays.in(plan.zone());
    var playerDays =
        PlayerDays.of(
            dayRows.blockSink(),
            countDays.mapSide(),
            plan.tables().daily().stream().anyMatch(DailyTable::needsCalendars));

    var profiles =
        pipeline
            .apply("ReadProfiles", ReadParquet.profiles(plan.profiles()))
            .apply(
                "DecodedProfiles",
                DecodedProfiles.of(ProfileDecoder.in(plan.zone()), write.rawProfiles(), latest));
    var players =
        profiles
            .get(DecodedProfiles.BLOCKS)
            .apply("LatestProfiles", LatestProfiles.of(latest, write.details()));
    var traits = players.get(LatestProfiles.TRAITS);
    var enriched =
        plan.join().isShuffled()
            ? JoinedEvents.of(intake, latest, traits, outlet)
            : EnrichedEvents.of(
                intake,
                traits
                    .apply("TraitsOfBuckets", Values.create())
                    .apply("CollectTraits", CollectTraits.ofParts()),
                outlet);

    var events =
        pipeline
            .apply("ReadEvents", ReadParquet.events(plan.events()))
            .apply("EnrichedEvents", enriched);
    var eventFiles =
        events
            .get(EnrichedEvents.ROW_BLOCKS)
            .apply("WriteEvents", eventRows.fromBlocks(events.get(EnrichedEvents.SIZES)));
    var days = events.get(EnrichedEvents.CALENDAR_BLOCKS).apply("PlayerDays", playerDays);
    var dayFiles =
        days.get(PlayerDays.ROW_BLOCKS)
            .apply("WriteDays", dayRows.fromBlocks(days.get(PlayerDays.SIZES)));
    var counts = days.get(PlayerDays.COUNT_BLOCKS).apply("CountActiveDays", countDays.merging());

    PCollectionList<PaimonFiles> files =
        PCollectionList.of(profiles.get(DecodedProfiles.RAW_FILES))
            .and(events.get(EnrichedEvents.RAW_FILES))
            .and(players.get(LatestProfiles.DETAIL_FILES))
            .and(eventFiles)
            .and(dayFiles);
    for (DailyTable<?> table : plan.tables().daily()) {
      files = files.and(write.daily(table, days.get(PlayerDays.CALENDARS), counts));
    }
    CommitPaimonFiles commit = write.commit();
    files.apply("CommitTables", commit);
    return commit;
  }
}
