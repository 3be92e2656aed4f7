package org.playlake.io.paimon.internal.commit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.paimon.catalog.Identifier;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.commit.Exclusivity.Kind;
import org.playlake.io.paimon.internal.files.Gathered;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.CommitConflictException;
import org.playlake.io.paimon.table.PaimonReadState;
import org.playlake.io.paimon.table.PaimonTable;

/** Two tables with a partition a day, which several commits write to, and one for their records. */
record DayTables(Warehouse warehouse) {
  static final List<String> NAMES = List.of("db.first", "db.last");
  static final String RECORDS = "db.records";

  static PaimonTable table(String name) {
    return Visit.byDay(name).withOption("commit.max-retry-wait", "1 ms");
  }

  void create() throws Exception {
    PaimonTables.createMissing(
        warehouse.options(),
        Stream.concat(NAMES.stream(), Stream.of(RECORDS)).map(DayTables::table).toList());
  }

  void createAnew() throws Exception {
    for (String name : NAMES) {
      warehouse.catalog().dropTable(Identifier.fromString(name), true);
    }
    warehouse.catalog().dropTable(Identifier.fromString(RECORDS), true);
    create();
  }

  /** Rows that the tables hold of a day now. */
  List<PaimonReadState> read(int day) throws Exception {
    List<PaimonReadState> states = new ArrayList<>();
    for (String name : NAMES) {
      Long newest = warehouse.open(table(name)).snapshotManager().latestSnapshotId();
      states.add(new PaimonReadState(name, newest == null ? 0 : newest, List.of(partition(day))));
    }
    return states;
  }

  /**
   * A commit that replaces a day of both tables, and empties another day of the last one in a
   * second step.
   */
  Commit parts(String user, Map<String, String> catalog, int day, List<PaimonReadState> read)
      throws Exception {
    CommitPlan plan =
        CommitPlan.NONE
            .with("db.first", table("db.first"), CommitMode.replacing(List.of(partition(day))))
            .with(
                "db.last",
                table("db.last"),
                CommitMode.replacing(List.of(partition(day), partition(day + 1_000))));
    return commit(user, catalog, plan, files(user, day), claim(Kind.OF_PARTS, NAMES, read));
  }

  /** A commit that replaces all of both tables. */
  Commit whole(String user, Map<String, String> catalog, int day) throws Exception {
    CommitPlan plan = CommitPlan.NONE;
    for (String name : NAMES) {
      plan = plan.with(name, table(name), CommitMode.REPLACE);
    }
    return commit(user, catalog, plan, files(user, day), claim(Kind.OF_ALL, NAMES, List.of()));
  }

  private Exclusivity claim(Kind kind, List<String> tables, List<PaimonReadState> read) {
    return Exclusivity.now(CatalogOptions.of(warehouse.options()), kind, tables, read)
        .waiting(Duration.ZERO);
  }

  private List<WrittenFiles> files(String user, int day) throws Exception {
    List<WrittenFiles> files = new ArrayList<>();
    for (String name : NAMES) {
      files.addAll(write(user, name, day));
    }
    return files;
  }

  List<WrittenFiles> write(String user, String name, int day) throws Exception {
    return Gathered.write(warehouse.options(), name, true, List.of(new Visit(day, user, 1).row()));
  }

  static Commit commit(
      String user,
      Map<String, String> catalog,
      CommitPlan plan,
      List<WrittenFiles> files,
      Exclusivity claim) {
    return new Commit(user, CatalogOptions.of(catalog), plan, files, claim);
  }

  static Map<String, String> partition(int day) {
    return Map.of("day", LocalDate.ofEpochDay(day).toString());
  }

  /** Days and writers of the rows of a table. */
  List<String> rows(String name) throws Exception {
    return warehouse.read(table(name), row -> Visit.of(row).day() + " " + Visit.of(row).who());
  }

  record Commit(
      String user,
      CatalogOptions catalog,
      CommitPlan plan,
      List<WrittenFiles> files,
      Exclusivity claim)
      implements Callable<Void> {

    @Override
    public Void call() throws Exception {
      new TableCommitter(catalog, TablePolicy.AS_IS, plan, user, "launch", true, claim)
          .commit(files, CommitKey.FIRST, new CommitMetrics());
      return null;
    }

    Commit waiting(Duration patience) {
      return new Commit(user, catalog, plan, files, claim.waiting(patience));
    }

    /** The same, in a turn that a commit to the records ends. */
    Commit until() {
      return new Commit(user, catalog, plan, files, claim.until(RECORDS).waiting(claim.patience()));
    }

    /** The commit that ends such a turn. */
    Commit ending(List<WrittenFiles> records) {
      return new Commit(
          user,
          catalog,
          CommitPlan.NONE.with(RECORDS, table(RECORDS), CommitMode.REPLACE),
          records,
          Exclusivity.ending(claim.first(), RECORDS));
    }

    String outcome() throws Exception {
      try {
        call();
        return "done";
      } catch (CommitConflictException e) {
        return "lost";
      }
    }
  }
}
