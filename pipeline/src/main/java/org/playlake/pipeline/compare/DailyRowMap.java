package org.playlake.pipeline.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.show.PlainRow;
import org.playlake.pipeline.show.TableAtRun;

/** The rows of some dates of a daily table, by their keys, in order. */
record DailyRowMap(NavigableMap<Key, Map<String, @Nullable Object>> rows) {

  /** Date and texts of a row. */
  record Key(String date, List<String> texts) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::date).thenComparing(key -> String.join("\u0000", key.texts()));

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** No rows of a table that is not there. */
  static DailyRowMap read(Optional<TableAtRun> table, List<LocalDate> dates) throws Exception {
    NavigableMap<Key, Map<String, @Nullable Object>> rows = new TreeMap<>();
    if (table.isPresent()) {
      List<String> names = table.get().columns();
      List<Integer> keys = table.get().keyColumns();
      table
          .get()
          .forEach(
              dates, Long.MAX_VALUE, row -> rows.put(key(row, keys), values(row, names, keys)));
    }
    return new DailyRowMap(rows);
  }

  private static Key key(PlainRow row, List<Integer> keys) {
    List<String> texts = new ArrayList<>();
    keys.forEach(each -> texts.add(String.valueOf(row.get(each))));
    return new Key(String.valueOf(row.get(0)), texts);
  }

  private static Map<String, @Nullable Object> values(
      PlainRow row, List<String> names, List<Integer> keys) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 1; i < names.size(); i++) {
      if (!keys.contains(i)) {
        values.put(names.get(i), row.get(i));
      }
    }
    return values;
  }
}
