package org.playlake.pipeline;

import static org.playlake.io.paimon.write.PaimonDistribution.BY_PARTITION;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.values.PCollectionList;
import org.playlake.io.paimon.write.CommitPaimonFiles;
import org.playlake.pipeline.pass.DetailPass;
import org.playlake.pipeline.pass.EventPass;
import org.playlake.pipeline.pass.OnePass;
import org.playlake.pipeline.pass.ProfilePass;
import org.playlake.pipeline.read.ReadParquet;
import org.playlake.pipeline.tables.AdsRows;
import org.playlake.pipeline.tables.DwdRows;
import org.playlake.pipeline.tables.EventDetailRows;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsRows;
import org.playlake.pipeline.tables.PlayerDetailRows;
import org.playlake.transforms.CollectTraits;
import org.playlake.transforms.ComputeDeviceShares;
import org.playlake.transforms.ComputePurchaseTrends;
import org.playlake.transforms.ComputeRegionShares;
import org.playlake.transforms.ComputeRetention;
import org.playlake.transforms.CountActiveDays;
import org.playlake.transforms.DailyPurchases;
import org.playlake.transforms.DailyRetention;
import org.playlake.transforms.DecodedEvent;
import org.playlake.transforms.DeviceShare;
import org.playlake.transforms.EventDecoder;
import org.playlake.transforms.KeepLatest;
import org.playlake.transforms.PlayerCalendars;
import org.playlake.transforms.PlayerDetails;
import org.playlake.transforms.PlayerId;
import org.playlake.transforms.ProfileDecoder;
import org.playlake.transforms.ProfileOrder;
import org.playlake.transforms.RawEvent;
import org.playlake.transforms.RawProfile;
import org.playlake.transforms.RegionShare;

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
