package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.paimon.utils.TimeUtils;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonVersion;

/**
 * State of a lake that a run is planned on.
 *
 * @param snapshots the newest of each table that has one, by full name
 * @param isWhole true if the run that published last published all of its tables
 * @param properties of the newest snapshot of the first table
 */
public record LakeState(
    Map<String, Long> snapshots, boolean isWhole, Map<String, String> properties)
    implements Serializable {

  /**
   * The property of a snapshot that names the load dates of its run, and of runs before it that
   * died while they published and were not repeated; empty of an undated run.
   */
  public static final String LOADS = "playlake.loads";

  /** A lake without tables. */
  public static final LakeState NONE = new LakeState(Map.of(), true, Map.of());

  private static final Duration GLANCE = Duration.ofMillis(300);

  /** The connector's option, and its default: how long a commit may stand still. */
  private static final String PATIENCE = "beam.exclusive-patience";

  private static final String DEFAULT_PATIENCE = "2 min";

  public LakeState {
    snapshots = Map.copyOf(snapshots);
    properties = Map.copyOf(properties);
  }

  /**
   * The state between two runs' publishing: waits while one is under way.
   *
   * @param tables full names in the order of publishing
   * @param notice is told when there is something to wait for
   */
  public static LakeState read(
      Map<String, String> catalog, List<String> tables, Consumer<String> notice) throws Exception {
    boolean told = false;
    long patience =
        TimeUtils.parseDuration(catalog.getOrDefault(PATIENCE, DEFAULT_PATIENCE)).toMillis();
    while (true) {
      Map<String, PaimonVersion> newest = newest(catalog, tables);
      String first = tables.get(0);
      String last = tables.get(tables.size() - 1);
      boolean isWhole = user(newest, first).equals(user(newest, last));
      long sign =
          newest.values().stream().mapToLong(each -> each.time().getMillis()).max().orElse(0);
      boolean stands = sign + patience < System.currentTimeMillis();
      boolean isSame =
          PaimonTables.newest(catalog, first).equals(Optional.ofNullable(newest.get(first)));
      if (isSame && (isWhole || stands)) {
        Map<String, Long> snapshots = new TreeMap<>();
        newest.forEach((table, version) -> snapshots.put(table, version.snapshot()));
        return new LakeState(
            snapshots,
            isWhole,
            newest.containsKey(first) ? newest.get(first).properties() : Map.of());
      }
      if (!told && !isWhole) {
        notice.accept("Another run is publishing its tables, or has died; waiting for it.");
        told = true;
      }
      Thread.sleep(GLANCE.toMillis());
    }
  }

  /**
   * Whether the run that published last has published all of its tables; looks once.
   *
   * @param tables full names in the order of publishing
   */
  public static boolean isWhole(Map<String, String> catalog, List<String> tables) throws Exception {
    List<String> ends = List.of(tables.get(0), tables.get(tables.size() - 1));
    Map<String, PaimonVersion> newest = newest(catalog, ends);
    return user(newest, ends.get(0)).equals(user(newest, ends.get(1)));
  }

  private static Map<String, PaimonVersion> newest(Map<String, String> catalog, List<String> tables)
      throws Exception {
    Map<String, PaimonVersion> newest = new TreeMap<>();
    for (String table : tables) {
      PaimonTables.newest(catalog, table).ifPresent(version -> newest.put(table, version));
    }
    return newest;
  }

  private static String user(Map<String, PaimonVersion> newest, String table) {
    PaimonVersion version = newest.get(table);
    return version == null ? "" : version.commitUser();
  }

  /** True if the run that died while it published was an undated one. */
  public boolean isHalfUndated() {
    return !isWhole && properties.getOrDefault(LOADS, "none").isEmpty();
  }

  /**
   * The loads of runs that died while they published, and were not repeated: of them some tables
   * hold what the ledger does not say.
   */
  public SortedSet<LocalDate> halfLoaded() {
    SortedSet<LocalDate> dates = new TreeSet<>();
    String loads = isWhole ? "" : properties.getOrDefault(LOADS, "");
    if (!loads.isEmpty()) {
      for (String date : loads.split(",", -1)) {
        dates.add(LocalDate.parse(date));
      }
    }
    return dates;
  }

  /** The newest snapshot of a table; 0 where it has none. */
  public long snapshot(String table) {
    return snapshots.getOrDefault(table, 0L);
  }
}
