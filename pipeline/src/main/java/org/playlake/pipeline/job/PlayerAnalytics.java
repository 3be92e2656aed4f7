package org.playlake.pipeline.job;

import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.pass.DecodedProfiles;
import org.playlake.pipeline.pass.EnrichedEvents;
import org.playlake.pipeline.pass.EventIntake;
import org.playlake.pipeline.pass.EventOutlet;
import org.playlake.pipeline.pass.JoinedEvents;
import org.playlake.pipeline.pass.JudgeLoads;
import org.playlake.pipeline.pass.LatestProfiles;
import org.playlake.pipeline.pass.PassIfGood;
import org.playlake.pipeline.pass.PlayerDays;
import org.playlake.pipeline.pass.RecordLoads;
import org.playlake.pipeline.pass.RecordRun;
import org.playlake.pipeline.read.ReadRanges;
import org.playlake.pipeline.stored.TouchedDates;
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
        new EventIntake(
            EventDecoder.in(plan.zone()).within(plan.load().bounds()),
            write.rawEvents(),
            write.rejectedInstants());
    var outlet = new EventOutlet(eventRows.blockSink(), byPlayer.mapSide());
    var dayRows = write.days();
    var countDays = CountActiveDays.in(plan.zone());
    var playerDays =
        PlayerDays.of(
            dayRows.blockSink(),
            countDays.mapSide(),
            plan.tables().daily().stream().anyMatch(DailyTable::needsCalendars));

    var history = new LakeHistory(pipeline, plan);

    var profiles =
        pipeline
            .apply("ReadProfiles", ReadRanges.profiles(plan.profiles()))
            .apply(
                "DecodedProfiles",
                DecodedProfiles.of(ProfileDecoder.in(plan.zone()), write.rawProfiles(), latest));
    var players =
        history
            .withProfiles(profiles.get(DecodedProfiles.BLOCKS), latest)
            .apply(
                "LatestProfiles",
                LatestProfiles.of(latest, write.details(), plan.load().changesDetails()));
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
        history
            .withEvents(pipeline.apply("ReadEvents", ReadRanges.events(plan.events())))
            .apply("EnrichedEvents", enriched);
    var eventFiles =
        events
            .get(EnrichedEvents.ROW_BLOCKS)
            .apply("WriteEvents", eventRows.fromBlocks(events.get(EnrichedEvents.SIZES)));
    var totals =
        PCollectionList.of(profiles.get(DecodedProfiles.COUNTS))
            .and(events.get(EnrichedEvents.COUNTS))
            .apply("CountsOfPasses", Flatten.pCollections())
            .apply("SumCounts", Sum.longsPerKey());
    var touched =
        plan.load().isDated()
            ? Optional.of(
                totals.apply(
                    "TouchedDates",
                    TouchedDates.of(
                        plan.load(),
                        plan.checks().dates(plan.load().dates().dates()).stream()
                            .map(date -> (int) date.toEpochDay())
                            .toList())))
            : Optional.<PCollectionView<Iterable<Integer>>>empty();
    var days =
        history
            .withDays(events.get(EnrichedEvents.CALENDAR_BLOCKS), touched, byPlayer)
            .apply("PlayerDays", playerDays);
    var dayFiles =
        days.get(PlayerDays.ROW_BLOCKS)
            .apply("WriteDays", dayRows.fromBlocks(days.get(PlayerDays.SIZES)));
    var counts = days.get(PlayerDays.COUNT_BLOCKS).apply("CountActiveDays", countDays.merging());

    CommitPaimonFiles commit = write.commit();
    var allCounts = totals.apply("AllCounts", View.asIterable());
    var findings =
        counts.apply(
            "JudgeLoads",
            JudgeLoads.of(
                plan.load(),
                plan.entries(),
                plan.checks(),
                allCounts,
                days.get(PlayerDays.TOTALS)
                    .apply("SumTotals", Sum.longsPerKey())
                    .apply("AllTotals", View.asIterable())));
    var loads =
        pipeline.apply(
            "RecordLoads",
            RecordLoads.of(plan.entries(), commit.commitUser(), plan.began(), allCounts)
                .correcting(plan.reenriched()));
    PCollectionList<PaimonFiles> files =
        PCollectionList.of(profiles.get(DecodedProfiles.RAW_FILES))
            .and(events.get(EnrichedEvents.RAW_FILES))
            .and(players.get(LatestProfiles.DETAIL_FILES))
            .and(
                PCollectionList.of(eventFiles)
                    .and(dayFiles)
                    .and(write.loads(loads))
                    .apply("IfChecksHold", PassIfGood.of(findings)));
    for (DailyTable<?> table : plan.tables().daily()) {
      files = files.and(write.daily(table, days.get(PlayerDays.CALENDARS), counts, touched));
    }
    var run =
        files
            .apply("CommitTables", commit)
            .snapshots()
            .apply(
                "RecordRun",
                RecordRun.of(
                    write.record(commit),
                    plan.catalog(),
                    plan.tables().inOrder().stream().map(PaimonTable::name).toList(),
                    allCounts));
    PCollectionList.of(write.run(run))
        .apply("CommitRun", commit.ending().append(plan.ledger().runs()));
    return commit;
  }
}
