package org.playlake.io.paimon;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.playlake.io.paimon.internal.files.WriteGraph;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.pack.GlobalWindowing;
import org.playlake.io.paimon.internal.pack.Packing;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.SingleTable;
import org.playlake.io.paimon.internal.route.TableNeeds;
import org.playlake.io.paimon.internal.route.WriteValidation;
import org.playlake.io.paimon.internal.route.WriterSettings;
import org.playlake.io.paimon.table.PaimonDistribution;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonTable;

/** The steps from elements to files, after a check of what is asked and of the tables. */
record FilesGraph<T>(WritePaimonFiles<T> asked) {

  PCollection<PaimonFiles> of(PCollection<T> elements) {
    if (asked.routes().isEmpty()) {
      throw new IllegalArgumentException("There is no table to write to. Name one with to(..).");
    }
    boolean unbounded = elements.isBounded() == IsBounded.UNBOUNDED;
    asked.clustering().check(unbounded, asked.distribution(), asked.routes());
    WriterSettings settings = settings(unbounded);
    PCollection<T> together =
        GlobalWindowing.of(elements, asked.triggeringFrequency(), "AllInOneWindow");
    Packing packing = Packing.byBundle(unbounded ? Long.MAX_VALUE : asked.shardBytes(), !unbounded);
    WriteGraph<T> steps = new WriteGraph<>(settings, asked.routes(), packing, asked.badRecords());
    return WrittenFiles.asPublic(
        switch (asked.distribution()) {
          case NONE -> steps.byBundle(together);
          case BY_PARTITION ->
              asked.clustering().isAsked() ? steps.clustered(together) : steps.gathered(together);
        });
  }

  /** Settings of the writers, for tables that were looked at unless this is not wanted. */
  WriterSettings settings(boolean unbounded) {
    boolean gathered = asked.distribution() != PaimonDistribution.NONE;
    if (asked.policy().lengthen() && (unbounded || asked.clustering().isAsked())) {
      throw new IllegalArgumentException(
          "withColumnsAddedByCommit() is for bounded collections and without clustering columns."
              + " Use withSchemaEvolution() for others.");
    }
    TableNeeds needs =
        new TableNeeds(
            gathered, unbounded, asked.mode().replaces(), asked.distinctKeys(), asked.clustering());
    WriterSettings settings =
        new WriterSettings(
            asked.catalog(),
            asked.spillDirectory(),
            asked.policy(),
            needs,
            asked.writerOptions(),
            lengthened());
    if (asked.validated()) {
      WriteValidation.check(settings, asked.mode(), asked.routes());
    }
    return settings;
  }

  private List<PaimonTable> lengthened() {
    if (!asked.policy().lengthen()) {
      return List.of();
    }
    List<PaimonTable> tables = new ArrayList<>();
    for (Route<T> route : asked.routes()) {
      PaimonTable described =
          route.destinations() instanceof SingleTable<T> one ? one.described() : null;
      if (described == null) {
        throw new IllegalArgumentException(
            "withColumnsAddedByCommit() is for tables that are described, each by to(PaimonTable,"
                + " ..). Use withSchemaEvolution() for others.");
      }
      tables.add(described);
    }
    return List.copyOf(tables);
  }
}
