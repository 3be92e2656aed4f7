package org.playlake.pipeline.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.compare.RowChange.Kind;
import org.playlake.pipeline.show.TableAtRun;

/**
 * A daily table as two runs have left it.
 *
 * @param name without its database
 * @param before empty where the table was not there
 * @param after likewise
 * @param loads null where they are not known
 */
record TableComparison(
    String name,
    Optional<TableAtRun> before,
    Optional<TableAtRun> after,
    @Nullable LoadsBehind loads) {

  /** Dates whose rows are in memory together. */
  private static final int DATES_AT_ONCE = 31;

  /** The names of the columns that, with the date, tell rows apart. */
  List<String> keys() {
    TableAtRun table = after.or(() -> before).orElseThrow();
    return table.keyColumns().stream().map(table.columns()::get).toList();
  }

  /** Gives every change, in the order of dates. */
  void forEach(Consumer<RowChange> changes) throws Exception {
    Set<LocalDate> all = new TreeSet<>();
    if (before.isPresent()) {
      all.addAll(before.get().rowsByDate().keySet());
    }
    if (after.isPresent()) {
      all.addAll(after.get().rowsByDate().keySet());
    }
    List<LocalDate> dates = List.copyOf(all);
    for (int i = 0; i < dates.size(); i += DATES_AT_ONCE) {
      List<LocalDate> some = dates.subList(i, Math.min(dates.size(), i + DATES_AT_ONCE));
      compare(DailyRowMap.read(before, some), DailyRowMap.read(after, some), changes);
    }
  }

  private void compare(DailyRowMap was, DailyRowMap is, Consumer<RowChange> changes) {
    Set<DailyRowMap.Key> keys = new TreeSet<>(was.rows().keySet());
    keys.addAll(is.rows().keySet());
    for (DailyRowMap.Key key : keys) {
      Map<String, @Nullable Object> old = was.rows().get(key);
      Map<String, @Nullable Object> now = is.rows().get(key);
      if (old == null) {
        changes.accept(change(key, Kind.ADDED, Map.of(), now));
      } else if (now == null) {
        changes.accept(change(key, Kind.REMOVED, old, Map.of()));
      } else {
        Set<String> differing = differing(old, now);
        if (!differing.isEmpty()) {
          changes.accept(change(key, Kind.CHANGED, only(old, differing), only(now, differing)));
        }
      }
    }
  }

  private static Set<String> differing(
      Map<String, @Nullable Object> old, Map<String, @Nullable Object> now) {
    Set<String> columns = new LinkedHashSet<>(now.keySet());
    columns.addAll(old.keySet());
    columns.removeIf(each -> Objects.equals(old.get(each), now.get(each)));
    return columns;
  }

  private static Map<String, @Nullable Object> only(
      Map<String, @Nullable Object> values, Set<String> columns) {
    Map<String, @Nullable Object> some = new LinkedHashMap<>();
    columns.forEach(each -> some.put(each, values.get(each)));
    return some;
  }

  private RowChange change(
      DailyRowMap.Key key,
      Kind kind,
      Map<String, @Nullable Object> old,
      Map<String, @Nullable Object> now) {
    LocalDate date = LocalDate.parse(key.date());
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(keys());
    for (int i = 0; i < names.size(); i++) {
      texts.put(names.get(i), key.texts().get(i));
    }
    return new RowChange(
        name, date, texts, kind, old, now, loads == null ? null : loads.of(name, date));
  }
}
