package org.playlake.pipeline.job;

import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonWriteParts;
import org.playlake.io.paimon.WritePaimonFiles;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.RawRow;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.DwdRejectedEvent;
import org.playlake.pipeline.tables.DwdUserDetails;
import org.playlake.pipeline.tables.DwdUserEvent;
import org.playlake.pipeline.tables.DwsPlayerDay;
import org.playlake.pipeline.tables.OdsUserEvent;
import org.playlake.pipeline.tables.OdsUserProfile;
import org.playlake.pipeline.tables.RejectedInstants;
import org.playlake.transforms.calendar.PlayerCalendar;
import org.playlake.transforms.calendar.PlayerDay;
import org.playlake.transforms.daily.DayCounts;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerDetails;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.RawProfile;

/** The writes of a run, one for each table or group of tables, and their commit. */
record LakeWriters(JobPlan plan) {

  /** A date with more bytes of rows in a bundle is shared by several writers. */
  private static final long SHARD_BYTES = 128L << 20;

  PaimonFileSink<RawRow<RawProfile>> rawProfiles() {
    return this.<RawRow<RawProfile>>files()
        .to(
            plan.tables().odsUserProfile().table(),
            OdsUserProfile.rows(plan.tables().odsUserProfile()))
        .inParts()
        .fileSink();
  }

  PaimonFileSink<RawRow<RawEvent>> rawEvents() {
    return this.<RawRow<RawEvent>>files()
        .to(plan.tables().odsUserEvent().table(), OdsUserEvent.rows(plan.tables().odsUserEvent()))
        .inParts()
        .fileSink();
  }

  RejectedInstants rejectedInstants() {
    return RejectedInstants.of(plan.tables().odsUserEvent());
  }

  PaimonFileSink<PlayerDetails> details() {
    return this.<PlayerDetails>files()
        .to(plan.tables().dwdUserDetails(), DwdUserDetails.rows())
        .inParts()
        .fileSink();
  }

  /** Accepted and rejected events, gathered by date before they are written. */
  PaimonWriteParts<DecodedEvent> events() {
    return this.<DecodedEvent>files()
        .to(plan.tables().dwdUserEvent(), DwdUserEvent.rows())
        .to(
            plan.tables().dwdRejectedEvent(),
            DwdRejectedEvent.rows(plan.tables().odsUserEvent(), plan.began()))
        .withDistribution(PaimonDistribution.BY_PARTITION)
        .inParts();
  }

  /** Players' days, gathered by date before they are written. */
  PaimonWriteParts<PlayerDay> days() {
    return this.<PlayerDay>files()
        .to(plan.tables().dwsPlayerDay(), DwsPlayerDay.rows())
        .withDistribution(PaimonDistribution.BY_PARTITION)
        .inParts();
  }

  /** A daily table. All rows of a date come out of one element, so its files need no gathering. */
  <T> PCollection<PaimonFiles> daily(
      DailyTable<T> table,
      PCollection<KV<PlayerId, PlayerCalendar>> calendars,
      PCollection<DayCounts> counts) {
    return table
        .compute(calendars, counts)
        .apply(
            "Write_" + table.name(),
            this.<T>files().to(table.in(plan.tables().database()), table.rows()));
  }

  /**
   * The commit: one snapshot for each table, replacing all of its rows, in the order of publishing.
   * Of several runs at the same time, the tables end up with the rows of one.
   */
  CommitPaimonFiles commit() {
    CommitPaimonFiles commit = PaimonIO.commitFiles().withCatalogOptions(plan.catalog());
    for (PaimonTable table : plan.tables().inOrder()) {
      commit = commit.replace(table);
    }
    return commit.addingColumns().exclusive();
  }

  private <T> WritePaimonFiles<T> files() {
    return PaimonIO.<T>writeFiles()
        .withCatalogOptions(plan.catalog())
        .withDistribution(PaimonDistribution.NONE)
        .withColumnsAddedByCommit()
        // The plan's tables were looked at when they were created.
        .withoutValidation()
        .withShardBytes(SHARD_BYTES);
  }
}
