package org.playlake.pipeline.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonMaintenance;
import org.playlake.pipeline.job.TableCreation;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.KeptRuns;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.run.RunTags;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code maintain}, which keeps the tables small and quick. */
@Command(
    name = "maintain",
    sortOptions = false,
    description = "Compacts small files, expires snapshots and removes orphan files.",
    footer = {
      "",
      "Without --compact, --expireSnapshots and --removeOrphans it does the first two, as the"
          + " tables' own options say. AGE is a number of days, hours or minutes: 7d, 36h, 90m.",
      "Tables may be read and written meanwhile. A table that fails does not stop the others."
    })
final class MaintainCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;

  @Option(
      names = "--tables",
      paramLabel = "NAME",
      split = ",",
      description = "Tables of it, with commas between. Default: all.")
  private @Nullable List<String> tables;

  @Option(names = "--compact", description = "Writes small files to fewer big ones.")
  private boolean compact;

  @Option(
      names = "--expireSnapshots",
      paramLabel = "AGE",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Removes snapshots that the tables' own options no longer retain, or, with AGE, those"
              + " that are older.")
  private @Nullable String expireSnapshots;

  @Option(
      names = "--keepSnapshots",
      paramLabel = "N",
      description =
          "How many snapshots --expireSnapshots=AGE leaves however old they are. Default: 10."
              + " Without AGE all but these are removed, whatever their age.")
  private @Nullable Integer keepSnapshots;

  @Option(
      names = "--keepRuns",
      paramLabel = "N",
      description =
          "Keeps the snapshots of the last N runs by tags, run-ID in each table, before any expire,"
              + " and deletes the tags of the runs before. Default: tags stay as they are.")
  private @Nullable String keepRuns;

  @Option(
      names = "--removeOrphans",
      paramLabel = "AGE",
      arity = "0..1",
      fallbackValue = "1d",
      description =
          "Removes files that belong to no snapshot and are older than AGE, which must be longer"
              + " than any writer runs. Default: ${FALLBACK-VALUE}.")
  private @Nullable String removeOrphans;

  @Option(names = "--dryRun", description = "Reports what would be done, and does nothing.")
  private boolean dryRun;

  @Option(names = "--quiet", description = "Shows no progress.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    MaintenanceSteps steps =
        MaintenanceSteps.of(compact, expireSnapshots, keepSnapshots, removeOrphans);
    Problems problems = new Problems();
    int kept = problems.check(() -> KeptRuns.of(keepRuns), 0);
    Map<String, String> catalog = options.catalog(problems, spec.commandLine().getErr()::println);
    PaimonMaintenance lake = PaimonMaintenance.of(catalog);
    List<String> names = names(lake);
    if (kept > 0) {
      Ledger ledger = new Ledger(catalog, options.database());
      new RunTags(dryRun ? lake.dryRun() : lake, ledger).keep(kept);
    }
    return new MaintenanceRun(
            dryRun ? lake.dryRun() : lake,
            steps,
            dryRun,
            quiet,
            spec.commandLine().getOut(),
            spec.commandLine().getErr())
        .run(names);
  }

  private List<String> names(PaimonMaintenance lake) {
    String database = options.database();
    String warehouse = options.warehouse();
    List<String> all;
    try {
      List<String> databases = lake.databases();
      if (!databases.contains(database)) {
        throw new InputException(
            "--database="
                + database
                + " is not in the warehouse "
                + warehouse
                + ", which has "
                + list(databases)
                + ".");
      }
      all = lake.tables(database);
    } catch (InputException e) {
      throw e;
    } catch (Exception | LinkageError e) {
      throw new InputException(
          "--warehouse=" + warehouse + " cannot be used: " + TableCreation.why(warehouse, e) + ".",
          e);
    }
    if (tables == null) {
      return all;
    }
    List<String> named = tables.stream().distinct().map(each -> database + "." + each).toList();
    for (String each : named) {
      if (!all.contains(each)) {
        throw new InputException(
            "--tables names " + each + ", and the database has " + list(all) + ".");
      }
    }
    return named;
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
