package org.playlake.pipeline.job;

import static org.playlake.io.paimon.table.PaimonDistribution.BY_PARTITION;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.values.PCollectionList;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.pipeline.source.ReadParquet;
import org.playlake.pipeline.tables.AdsRows;
import org.playlake.pipeline.tables.DwdRows;
import org.playlake.pipeline.tables.EventDetailRows;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsRows;
import org.playlake.pipeline.tables.PlayerDetailRows;
import org.playlake.transforms.calendar.PlayerCalendars;
import org.playlake.transforms.combine.KeepLatest;
import org.playlake.transforms.daily.ComputeDeviceShares;
import org.playlake.transforms.daily.ComputePurchaseTrends;
import org.playlake.transforms.daily.ComputeRegionShares;
import org.playlake.transforms.daily.ComputeRetention;
import org.playlake.transforms.daily.CountActiveDays;
import org.playlake.transforms.daily.DailyPurchases;
import org.playlake.transforms.daily.DailyRetention;
import org.playlake.transforms.daily.DeviceShare;
import org.playlake.transforms.daily.RegionShare;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.EventDecoder;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.CollectTraits;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.ProfileDecoder;
import org.playlake.transforms.player.ProfileOrder;
import org.playlake.transforms.player.RawProfile;

/** The job: two Parquet sources to nine Paimon tables. */
public final class PlayerAnalytics {

  private PlayerAnalytics() {}

  /**
   * Builds the whole graph of {@code job} into {@code pipeline}; nothing runs yet. The tables must
   * exist: see {@link JobPlan#createTables}.
   *
   * @return the commit that the graph ends in
   */
  public static CommitPaimonFiles build(Pipeline pipeline, JobPlan job) {
    LakeTables tables = job.tables();

    var latest =
        KeepLatest.by(PlayerDetails::player, PlayerId.CODER, ProfileOrder.LATEST_LAST)
            .withBuckets(job.profileBuckets());
    var calendars = PlayerCalendars.create().withBuckets(job.playerBuckets());
    var eventDetails =
        job.<DecodedEvent>writeFiles()
            .to(tables.dwdUserEvent(), new EventDetailRows())
            .to(tables.dwdRejectedEvent(), DwdRows.rejected(job.events(), job.began()))
            .withDistribution(BY_PARTITION)
            .inParts();

    var profiles =
        pipeline
            .apply("ReadProfiles", ReadParquet.profiles(job.profiles()))
            .apply(
                "ProcessProfiles",
                OnePass.of(
                    new ProfilePass(
                        job.<RawProfile>writeFiles()
                            .to(tables.odsUserProfile(), OdsRows.profiles(job.profiles()))
                            .inParts()
                            .fileSink(),
                        ProfileDecoder.create(),
                        latest.folding(PlayerDetails.CODER))));
    var players =
        profiles
            .get(ProfilePass.PROFILE_BLOCKS)
            .apply("GatherProfiles", GroupByKey.create())
            .apply(
                "LatestProfiles",
                OnePass.of(
                    new DetailPass(
                        latest.mergingBuckets(PlayerDetails.CODER),
                        job.<PlayerDetails>writeFiles()
                            .to(tables.dwdUserDetails(), new PlayerDetailRows())
                            .inParts()
                            .fileSink())));
    var traits = players.get(DetailPass.TRAITS).apply("CollectTraits", CollectTraits.ofParts());

    var events =
        pipeline
            .apply("ReadEvents", ReadParquet.events(job.events()))
            .apply(
                "ProcessEvents",
                OnePass.of(
                    new EventPass(
                        job.<RawEvent>writeFiles()
                            .to(tables.odsUserEvent(), OdsRows.events(job.events()))
                            .inParts()
                            .fileSink(),
                        EventDecoder.in(job.zone()),
                        traits,
                        eventDetails.blockSink(),
                        calendars.folding())));

    var counts =
        events
            .get(EventPass.CALENDAR_BLOCKS)
            .apply("PlayerCalendars", calendars.merging())
            .apply("CountActiveDays", CountActiveDays.in(job.zone()));
    // All rows of a date come out of one element, so its files need no gathering.
    var retention = counts.apply("ComputeRetention", ComputeRetention.create());
    var purchases = counts.apply("ComputePurchaseTrends", ComputePurchaseTrends.create());
    var devices = counts.apply("ComputeDeviceShares", ComputeDeviceShares.create());
    var regions = counts.apply("ComputeRegionShares", ComputeRegionShares.create());

    CommitPaimonFiles commit = job.replaceTables();
    PCollectionList.of(
            List.of(
                profiles.get(ProfilePass.RAW_FILES),
                events.get(EventPass.RAW_FILES),
                players.get(DetailPass.DETAIL_FILES),
                events
                    .get(EventPass.DETAIL_BLOCKS)
                    .apply("WriteDwdUserEvent", eventDetails.fromBlocks()),
                retention.apply(
                    "WriteAdsRetention",
                    job.<DailyRetention>writeFiles().to(tables.adsRetention(), AdsRows::retention)),
                purchases.apply(
                    "WriteAdsPurchaseTrends",
                    job.<DailyPurchases>writeFiles()
                        .to(tables.adsPurchaseTrends(), AdsRows::purchases)),
                devices.apply(
                    "WriteAdsDevicePreference",
                    job.<DeviceShare>writeFiles()
                        .to(tables.adsDevicePreference(), AdsRows::device)),
                regions.apply(
                    "WriteAdsRegionDistribution",
                    job.<RegionShare>writeFiles()
                        .to(tables.adsRegionDistribution(), AdsRows::region))))
        .apply("CommitTables", commit);
    return commit;
  }
}
