package org.playlake.pipeline.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.show.ReadableSnapshots;
import org.playlake.pipeline.show.RunTables;
import org.playlake.pipeline.show.TableAtRun;
import org.playlake.pipeline.tables.DailyTable;
import org.playlake.pipeline.tables.DailyTables;

/** The daily tables of a lake as two runs have left them. */
public final class LakeComparison {
  private final RunChoice runs;
  private final RunTables from;
  private final RunTables to;
  private final @Nullable LoadsBehind loads;

  private LakeComparison(
      RunChoice runs, RunTables from, RunTables to, @Nullable LoadsBehind loads) {
    this.runs = runs;
    this.from = from;
    this.to = to;
    this.loads = loads;
  }

  /** The tables as these runs have left them. */
  public static LakeComparison of(Ledger ledger, RunChoice runs) throws Exception {
    RunTables from = new RunTables(ledger, runs.from());
    RunTables to = new RunTables(ledger, runs.to());
    return new LakeComparison(runs, from, to, LoadsBehind.of(runs, from, to));
  }

  /** The runs that are compared. */
  public RunChoice runs() {
    return runs;
  }

  /** True if it is known which load dates are behind a change. */
  public boolean knowsLoads() {
    return loads != null;
  }

  /** The names of the daily tables that either run has. */
  public List<String> tables() {
    return DailyTables.ALL.stream()
        .map(DailyTable::name)
        .filter(name -> from.snapshot(name).isPresent() || to.snapshot(name).isPresent())
        .toList();
  }

  /** A sentence for each snapshot that is needed and gone. */
  public List<String> gone() throws Exception {
    List<String> sentences = new ArrayList<>();
    for (RunTables each : List.of(from, to)) {
      for (String name : tables()) {
        OptionalLong snapshot = each.snapshot(name);
        if (snapshot.isPresent() && !isUnchanged(name)) {
          ReadableSnapshots readable = each.readable(name);
          if (!readable.has(snapshot.getAsLong())) {
            sentences.add(gone(name, each.run(), snapshot.getAsLong(), readable.earliest()));
          }
        }
      }
    }
    return sentences;
  }

  private static String gone(String name, RunRecord run, long snapshot, long earliest) {
    return "Snapshot "
        + snapshot
        + " of "
        + name
        + ", as run "
        + run.id()
        + " has left it, is gone"
        + (earliest == Long.MAX_VALUE ? "." : "; the earliest is " + earliest + ".");
  }

  private boolean isUnchanged(String name) {
    return from.snapshot(name).equals(to.snapshot(name));
  }

  /** Gives every change of a table, in the order of dates; some weeks are in memory at a time. */
  public void forEach(String name, Consumer<RowChange> changes) throws Exception {
    if (!isUnchanged(name)) {
      comparison(name).forEach(changes);
    }
  }

  private TableComparison comparison(String name) throws Exception {
    Optional<TableAtRun> before = from.table(name);
    return new TableComparison(name, before, to.table(name), loads);
  }
}
