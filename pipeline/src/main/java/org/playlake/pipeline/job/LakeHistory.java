package org.playlake.pipeline.job;

import java.util.Optional;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.ledger.KnownProfiles;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.read.InputRows;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.stored.PinnedTable;
import org.playlake.pipeline.stored.StoredDays;
import org.playlake.pipeline.stored.StoredDetails;
import org.playlake.pipeline.stored.StoredSource;
import org.playlake.pipeline.tables.OdsTable;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.combine.CombineBundlesFn;
import org.playlake.transforms.combine.CombineInBuckets;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileDecoder;
import org.playlake.transforms.player.RawProfile;

/** What a dated run knows of the loads that it does not make; an undated one knows nothing. */
record LakeHistory(Pipeline pipeline, JobPlan plan) {

  /** The input, and the profiles of other loads beside it. */
  PCollection<KV<Integer, byte[]>> withProfiles(
      PCollection<KV<Integer, byte[]>> blocks, KeepLatest<PlayerId, PlayerDetails> latest) {
    if (plan.load().known() == KnownProfiles.NONE) {
      return blocks;
    }
    PCollection<PlayerDetails> known =
        plan.load().known() == KnownProfiles.KEPT
            ? pipeline.apply(
                "KeptProfiles",
                StoredDetails.of(table(plan.tables().dwdUserDetails().name()), numbers()))
            : pipeline
                .apply("RawProfiles", profiles())
                .apply("DecodeProfiles", ParDo.of(new DecodeFn(ProfileDecoder.in(plan.zone()))))
                .setCoder(PlayerDetails.CODER);
    return both(
        blocks,
        known
            .apply(
                "CombineProfiles",
                ParDo.of(new CombineBundlesFn<>(latest.mapSide(PlayerDetails.CODER))))
            .setCoder(CombineInBuckets.BLOCKS),
        "WithKnownProfiles");
  }

  /** The input, and the events of other loads beside it where all are enriched anew. */
  PCollection<InputRows<RawEvent>> withEvents(PCollection<InputRows<RawEvent>> events) {
    OdsTable ods = plan.tables().odsUserEvent();
    if (!plan.load().reenriches() || plan.load().lake().snapshot(ods.table().name()) == 0) {
      return events;
    }
    return both(
        events,
        pipeline
            .apply(
                "StoredEvents",
                StoredSource.events(
                    table(ods.table().name()),
                    ods.there().orElseThrow(),
                    plan.load(),
                    plan.events()))
            .apply("KeptEvents", ParDo.of(new KeptFn()))
            .setCoder(events.getCoder()),
        "WithStoredEvents");
  }

  /** The input, and the days of other loads beside it that touched dates are made from. */
  PCollection<KV<Integer, byte[]>> withDays(
      PCollection<KV<Integer, byte[]>> blocks,
      Optional<PCollectionView<Iterable<Integer>>> touched,
      PlayerCalendars calendars) {
    LoadPlan load = plan.load();
    if (touched.isEmpty() || load.reenriches() || load.days().isEmpty()) {
      return blocks;
    }
    return both(
        blocks,
        pipeline.apply(
            "StoredDays",
            StoredDays.of(
                table(plan.tables().dwsPlayerDay().name()),
                load,
                touched.get(),
                calendars,
                numbers())),
        "WithStoredDays");
  }

  private StoredSource<RawProfile> profiles() {
    OdsTable ods = plan.tables().odsUserProfile();
    return StoredSource.profiles(
        table(ods.table().name()), ods.there().orElseThrow(), plan.load(), plan.profiles());
  }

  private PinnedTable table(String name) {
    return new PinnedTable(plan.catalog(), name, plan.load().lake().snapshot(name));
  }

  private boolean numbers() {
    return plan.profiles().form("user_id").equals(ColumnForm.BIGINT);
  }

  private static <T> PCollection<T> both(PCollection<T> one, PCollection<T> other, String name) {
    return PCollectionList.of(one).and(other).apply(name, Flatten.pCollections());
  }

  private static final class KeptFn extends DoFn<RawRow<RawEvent>, InputRows<RawEvent>> {
    @ProcessElement
    public void process(@Element RawRow<RawEvent> row, OutputReceiver<InputRows<RawEvent>> out) {
      out.output(InputRows.kept(row));
    }
  }

  private static final class DecodeFn extends DoFn<RawRow<RawProfile>, PlayerDetails> {
    private final ProfileDecoder decoder;

    DecodeFn(ProfileDecoder decoder) {
      this.decoder = decoder;
    }

    /** Casts that fail were counted by the run that loaded them. */
    private static void ignore(int failedCast) {}

    @ProcessElement
    public void decode(@Element RawRow<RawProfile> raw, OutputReceiver<PlayerDetails> out) {
      out.output(decoder.decode(raw.row(), raw.loadDate(), DecodeFn::ignore));
    }
  }
}
