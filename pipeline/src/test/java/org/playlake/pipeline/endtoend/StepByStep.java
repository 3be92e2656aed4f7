package org.playlake.pipeline.endtoend;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.WritePaimonFiles;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.read.ReadParquet;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.DwdRejectedEvent;
import org.playlake.pipeline.tables.DwdUserDetails;
import org.playlake.pipeline.tables.DwdUserEvent;
import org.playlake.pipeline.tables.DwsPlayerDay;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsUserEvent;
import org.playlake.pipeline.tables.OdsUserProfile;
import org.playlake.transforms.calendar.ActiveDays;
import org.playlake.transforms.calendar.LoadedCalendars;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.calendar.PlayerDay;
import org.playlake.transforms.combine.CombineBundlesFn;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.daily.CountDays;
import org.playlake.transforms.daily.DayCounts;
import org.playlake.transforms.event.DecodeEvents;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.EnrichEvents;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.CollectTraits;
import org.playlake.transforms.player.DecodeProfiles;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.PlayerTraits;
import org.playlake.transforms.player.ProfileOrder;
import org.playlake.transforms.player.RawProfile;

/** The job's tables by public transforms alone, one step after the other and nothing fused. */
final class StepByStep {

  private StepByStep() {}

  static void build(Pipeline pipeline, JobPlan plan) {
    LakeTables tables = plan.tables();
    PCollection<RawRow<RawProfile>> rawProfiles =
        pipeline.apply("ReadProfiles", ReadParquet.profiles(plan.profiles()));
    PCollection<PlayerDetails> details =
        rawProfiles
            .apply(
                "Profiles", MapElements.into(TypeDescriptor.of(RawProfile.class)).via(RawRow::row))
            .setCoder(RawProfile.CODER)
            .apply(DecodeProfiles.in(plan.zone()))
            .apply(KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST));
    PCollectionView<PlayerTraits> traits = details.apply(CollectTraits.create());
    PCollection<RawRow<RawEvent>> rawEvents =
        pipeline.apply("ReadEvents", ReadParquet.events(plan.events()));
    PCollection<DecodedEvent> events =
        rawEvents
            .apply("Events", MapElements.into(TypeDescriptor.of(RawEvent.class)).via(RawRow::row))
            .setCoder(RawEvent.CODER)
            .apply(DecodeEvents.in(plan.zone()))
            .apply(EnrichEvents.from(traits));
    PCollection<PlayerDay> days =
        events
            .apply("Blocks", ParDo.of(new CombineBundlesFn<>(PlayerCalendars.create().mapSide())))
            .setCoder(CombineInBuckets.BLOCKS)
            .apply("Buckets", GroupByKey.create())
            .apply("Days", ParDo.of(new DaysFn()))
            .setCoder(PlayerDay.CODER);
    PCollection<KV<PlayerId, PlayerCalendar>> calendars = events.apply(PlayerCalendars.create());
    PCollection<DayCounts> counts =
        calendars.apply(ActiveDays.in(plan.zone())).apply(CountDays.create());

    List<PCollection<PaimonFiles>> files = new ArrayList<>();
    files.add(
        rawProfiles.apply(
            "WriteRawProfiles",
            StepByStep.<RawRow<RawProfile>>files(plan)
                .to(
                    tables.odsUserProfile().table(),
                    OdsUserProfile.rows(tables.odsUserProfile()))));
    files.add(
        rawEvents.apply(
            "WriteRawEvents",
            StepByStep.<RawRow<RawEvent>>files(plan)
                .to(tables.odsUserEvent().table(), OdsUserEvent.rows(tables.odsUserEvent()))));
    files.add(
        details.apply(
            "WriteDetails",
            StepByStep.<PlayerDetails>files(plan)
                .to(tables.dwdUserDetails(), DwdUserDetails.rows())));
    files.add(
        events.apply(
            "WriteEvents",
            StepByStep.<DecodedEvent>files(plan)
                .to(tables.dwdUserEvent(), DwdUserEvent.rows())
                .to(
                    tables.dwdRejectedEvent(),
                    DwdRejectedEvent.rows(tables.odsUserEvent(), plan.began()))));
    files.add(
        days.apply(
            "WriteDays",
            StepByStep.<PlayerDay>files(plan).to(tables.dwsPlayerDay(), DwsPlayerDay.rows())));
    tables.daily().forEach(table -> files.add(daily(table, plan, calendars, counts)));
    CommitPaimonFiles commit = PaimonIO.commitFiles().withCatalogOptions(plan.catalog());
    for (PaimonTable table : tables.inOrder()) {
      commit = commit.replace(table);
    }
    PCollectionList.of(files).apply("Commit", commit);
  }

  private static <T> PCollection<PaimonFiles> daily(
      DailyTable<T> table,
      JobPlan plan,
      PCollection<KV<PlayerId, PlayerCalendar>> calendars,
      PCollection<DayCounts> counts) {
    return table
        .compute(calendars, counts)
        .apply(
            "Write " + table.name(),
            StepByStep.<T>files(plan).to(table.in(plan.tables().database()), table.rows()));
  }

  private static final class DaysFn extends DoFn<KV<Integer, Iterable<byte[]>>, PlayerDay> {

    @ProcessElement
    public void days(@Element KV<Integer, Iterable<byte[]>> bucket, OutputReceiver<PlayerDay> out)
        throws Exception {
      new LoadedCalendars().merge(bucket.getValue(), out::output, (player, calendar) -> {});
    }
  }

  private static <T> WritePaimonFiles<T> files(JobPlan plan) {
    return PaimonIO.<T>writeFiles().withCatalogOptions(plan.catalog());
  }
}
