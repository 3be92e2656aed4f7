package org.playlake.pipeline.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.io.paimon.CommitPaimonFiles;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonWriteParts;
import org.playlake.io.paimon.WritePaimonFiles;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.engine.Versions;
import org.playlake.pipeline.ledger.LakeState;
import org.playlake.pipeline.ledger.LoadEntry;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.ledger.LoadPartition;
import org.playlake.pipeline.ledger.LoadPlan;
import org.playlake.pipeline.ledger.MetaLoad;
import org.playlake.pipeline.ledger.MetaRun;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.pass.KeptRows;
import org.playlake.pipeline.read.RangeReader;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.stored.OfTouched;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.DwdRejectedEvent;
import org.playlake.pipeline.tables.DwdUserDetails;
import org.playlake.pipeline.tables.DwdUserEvent;
import org.playlake.pipeline.tables.DwsPlayerDay;
import org.playlake.pipeline.tables.LakeTables;
import org.playlake.pipeline.tables.OdsTable;
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

  KeptRows<RawProfile> rawProfiles() {
    OdsTable table = plan.tables().odsUserProfile();
    return KeptRows.of(
        RangeReader.profiles(plan.profiles()), kept(table, OdsUserProfile.rows(table)), table);
  }

  KeptRows<RawEvent> rawEvents() {
    OdsTable table = plan.tables().odsUserEvent();
    return KeptRows.of(
        RangeReader.events(plan.events()), kept(table, OdsUserEvent.rows(table)), table);
  }

  private <T> PaimonFileSink<RawRow<T>> kept(OdsTable table, PaimonRowFunction<RawRow<T>> rows) {
    return this.<RawRow<T>>files().to(table.table(), rows).inParts().fileSink();
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

  /**
   * A daily table. All rows of a date come out of one element, so its files need no gathering.
   *
   * @param touched the dates that are written; all if empty
   */
  <T> PCollection<PaimonFiles> daily(
      DailyTable<T> table,
      PCollection<KV<PlayerId, PlayerCalendar>> calendars,
      PCollection<DayCounts> counts,
      Optional<PCollectionView<Iterable<Integer>>> touched) {
    PCollection<T> rows = table.compute(calendars, counts);
    if (touched.isPresent()) {
      rows = rows.apply("Touched_" + table.name(), OfTouched.of(touched.get(), table.day()));
    }
    return rows.apply(
        "Write_" + table.name(),
        this.<T>files().to(table.in(plan.tables().database()), table.rows()));
  }

  /** The ledger's entries. */
  PCollection<PaimonFiles> loads(PCollection<LoadEntry> loads) {
    return loads.apply(
        "WriteLoads", this.<LoadEntry>files().to(plan.ledger().loads(), MetaLoad.rows()));
  }

  /** The row of the run. */
  PCollection<PaimonFiles> run(PCollection<RunRecord> run) {
    return run.apply("WriteRun", this.<RunRecord>files().to(plan.ledger().runs(), MetaRun.rows()));
  }

  /** What is known of the run before it publishes. */
  RunRecord record(CommitPaimonFiles commit) {
    List<LoadFile> files = plan.entries().stream().flatMap(load -> load.files().stream()).toList();
    return new RunRecord(
        commit.commitUser(),
        plan.load().dates().days(),
        plan.zone().getId(),
        plan.began(),
        plan.began(),
        Versions.of("Playlake"),
        files.size(),
        files.stream().mapToLong(LoadFile::bytes).sum(),
        Map.of(LoadFile.PROFILES, plan.profiles().rows(), LoadFile.EVENTS, plan.events().rows()),
        Map.of(),
        Map.of(),
        Map.of());
  }

  /**
   * The commit of all tables but the last, which ends its turn: one snapshot for each, in the order
   * of publishing. An undated run replaces all rows; of several at the same time, the tables end up
   * with the rows of one. A dated run replaces what its loads touch, on the condition that what it
   * was made from is as it was.
   */
  CommitPaimonFiles commit() {
    LoadPlan load = plan.load();
    CommitPaimonFiles commit =
        PaimonIO.commitFiles()
            .withCatalogOptions(plan.catalog())
            .withSnapshotProperty(LakeState.LOADS, load.shownLoads());
    for (PaimonTable table : plan.tables().inOrder()) {
      commit = load.isDated() ? replaceTouched(commit, table) : commit.replace(table);
    }
    PaimonTable loads = plan.ledger().loads();
    commit =
        load.isDated()
            ? commit
                .replaceOccurring(loads, LoadPlan.partitions(load.halfLoaded()))
                .exclusiveIfUnchanged(load.readStates(plan.tables().database()))
            : commit.replace(loads).exclusive();
    return commit.addingColumns().until(plan.ledger().runs());
  }

  private CommitPaimonFiles replaceTouched(CommitPaimonFiles commit, PaimonTable table) {
    LoadPlan load = plan.load();
    LakeTables tables = plan.tables();
    if (table.equals(tables.dwdUserDetails())) {
      return load.changesDetails() ? commit.replace(table) : commit;
    }
    if (table.equals(tables.dwdUserEvent())) {
      return commit.replaceOccurring(table, values(load.events()));
    }
    if (table.equals(tables.dwsPlayerDay())) {
      return commit.replaceOccurring(
          table, values(load.days().stream().filter(each -> load.replaces(each.load())).toList()));
    }
    if (table.equals(tables.dwdRejectedEvent()) && load.reenriches()) {
      return commit.replace(table);
    }
    if (table.partitionKeys().equals(List.of(LakeTables.LOAD_DATE_NAME))) {
      return commit.replaceOccurring(table, load.storedPartitions(table.table()));
    }
    return commit.replaceOccurring(
        table,
        load.had().stream()
            .map(day -> Map.of(table.partitionKeys().get(0), LocalDate.ofEpochDay(day).toString()))
            .toList());
  }

  private static List<Map<String, String>> values(List<LoadPartition> partitions) {
    return partitions.stream().map(LoadPartition::values).toList();
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
