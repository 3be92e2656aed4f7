package org.playlake.pipeline.endtoend;

import static org.playlake.pipeline.endtoend.NastyTexts.DEVICES;
import static org.playlake.pipeline.endtoend.NastyTexts.MALFORMED;
import static org.playlake.pipeline.endtoend.NastyTexts.bytes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Profiles that are easily read wrongly, or of which the wrong one is easily kept. */
final class NastyProfiles {
  /** The players of these profiles are those below. */
  static final int PLAYERS = 80;

  /** The columns after {@code user_id}, with values from least to greatest. */
  private static final Map<Integer, List<String>> RANKED =
      Map.of(
          2, List.of("none", "-5", "7", "10"),
          4, List.of("none", "0999-01-01", "2026-01-05", "10000-01-01"),
          8, List.of("none", "-0001-01-01", "2025-9-5", "2025-10-01"),
          9, List.of("none", "-5", "7", "10"),
          10, List.of("none", "-Infinity", "9", "10", "NaN"));

  private static final List<String> RANKED_TEXTS =
      List.of("", " ", "Z", "a", "aa", "é", "省", "\uE000", "\uFFFD", "😀");

  private final UserIds ids;
  private final List<Row> rows = new ArrayList<>();

  private NastyProfiles(UserIds ids) {
    this.ids = ids;
  }

  static List<Row> rows(UserIds ids) {
    NastyProfiles profiles = new NastyProfiles(ids);
    profiles.addTies();
    profiles.addAnonymous();
    profiles.addTexts();
    return profiles.rows;
  }

  /** Player n has profiles that differ only in column n, the one to keep being neither end. */
  private void addTies() {
    for (int column = 0; column < 13; column++) {
      List<String> values = new ArrayList<>(RANKED.getOrDefault(column, RANKED_TEXTS));
      Collections.rotate(values, column);
      for (String value : values) {
        add(column, column, value);
      }
      add(column, column, null);
      if (column != 4) {
        // Of an older date: never kept.
        add(column, column, values.get(0), 4, "2026-01-04");
      }
    }
    // Equal as dates, so that a column behind decides.
    add(13, 4, "2026-1-5", 12, "rarely");
    add(13, 4, " 2026-01-05", 12, "daily");
    add(14, 4, "never", 12, "rarely");
    add(14, 4, null, 12, "sometimes");
  }

  private void addAnonymous() {
    add(null, 3, "phone of nobody", 11, "home of nobody");
    add(null, 4, "2026-01-06");
    rows.add(RowFactory.create(new Object[14]));
  }

  private void addTexts() {
    for (int i = 0; i < DEVICES.size(); i++) {
      add(20 + i, 3, DEVICES.get(i));
    }
    int location = 30;
    for (Object home : new Object[] {"广东省深圳市", "", " ", null, MALFORMED, "-"}) {
      add(location++, 11, home);
    }
    add(36, 0, MALFORMED, 1, MALFORMED, 5, MALFORMED, 12, MALFORMED);
    add(37, 2, MALFORMED, 4, MALFORMED, 10, MALFORMED);
    for (int i = 0; i < 31; i++) {
      add(
          40 + i,
          2,
          at(NastyTexts.WHOLE_NUMBERS, i),
          4,
          at(NastyTexts.DATES, i),
          8,
          at(NastyTexts.DATES, i + 7),
          9,
          at(NastyTexts.WHOLE_NUMBERS, i + 5),
          10,
          at(NastyTexts.NUMBERS, i));
    }
  }

  private static String at(List<String> texts, int index) {
    return texts.get(index % texts.size());
  }

  /** Adds a plain profile but for some columns, each given by its position and its text. */
  private void add(@Nullable Integer player, @Nullable Object... changes) {
    Object[] row = {
      player == null ? null : ids.of(player),
      "female",
      "Android 14",
      "10",
      "Pixel 8",
      "2026-01-05",
      "ranked",
      "zh",
      "evening",
      "2025-10-01",
      "3",
      "12.5",
      "浙江省杭州市",
      "daily"
    };
    for (int i = 0; i < changes.length; i += 2) {
      row[(int) changes[i] + 1] = changes[i + 1];
    }
    for (int i = 1; i < row.length; i++) {
      row[i] = bytes(row[i]);
    }
    rows.add(RowFactory.create(row));
  }
}
