package org.playlake.transforms.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.transforms.player.ProfileOrder.LATEST_LAST;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileOrderTest {
  private static final PlayerId ANN = PlayerId.of("ann");

  @Test
  void theLatestLoginComesLastAndNoLoginFirst() {
    assertAscending(
        Map.of("gender", "z"),
        Map.of("lastLoginDate", -1),
        Map.of("lastLoginDate", 19_000, "gender", "b"),
        Map.of("lastLoginDate", 19_001, "gender", "a"));
  }

  static List<RecordComponent> columns() {
    return Details.COLUMNS;
  }

  @ParameterizedTest
  @MethodSource("columns")
  void eachColumnDecidesWhenAllElseIsEqual(RecordComponent column) {
    String name = column.getName();
    if (column.getType() == String.class) {
      assertAscending(Map.of(), Map.of(name, ""), Map.of(name, "a"), Map.of(name, "ab"));
    } else if (column.getType() == Integer.class) {
      assertAscending(Map.of(), Map.of(name, Integer.MIN_VALUE), Map.of(name, -1), Map.of(name, 1));
    } else {
      assertAscending(
          Map.of(),
          Map.of(name, Double.NEGATIVE_INFINITY),
          Map.of(name, -0.0),
          Map.of(name, 0.0),
          Map.of(name, Double.NaN));
    }
  }

  @Test
  void anEarlierColumnDecidesBeforeALaterOne() {
    for (int i = 1; i < Details.COLUMNS.size(); i++) {
      if (Details.COLUMNS.get(i).getName().equals("lastLoginDate")) {
        continue; // comes before all others
      }
      String later = Details.COLUMNS.get(i).getName();
      String earlier =
          Details.COLUMNS.get(i - 1).getName().equals("lastLoginDate")
              ? Details.COLUMNS.get(i - 2).getName()
              : Details.COLUMNS.get(i - 1).getName();
      assertAscending(Map.of(later, value(later)), Map.of(earlier, value(earlier)));
    }
  }

  @Test
  void textsAreInTheOrderOfTheirUtf8Bytes() {
    // In UTF-16 the last two would be the other way round.
    assertAscending(
        Map.of("gender", "z"),
        Map.of("gender", "é"),
        Map.of("gender", "深"),
        Map.of("gender", "\uD7FF"),
        Map.of("gender", "\uFFFD"),
        Map.of("gender", "🎮"),
        Map.of("gender", "🎮a"),
        Map.of("gender", "🎯"));
  }

  @Test
  void isATotalOrder() {
    Random random = new Random(1);
    List<PlayerDetails> profiles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Map<String, Object> columns = new HashMap<>();
      for (RecordComponent column : Details.COLUMNS) {
        if (random.nextInt(3) > 0) {
          columns.put(column.getName(), value(column.getName(), random.nextInt(2)));
        }
      }
      profiles.add(Details.of(ANN, columns));
    }
    Collections.sort(profiles, LATEST_LAST);
    for (int i = 0; i < profiles.size(); i++) {
      for (int j = 0; j < profiles.size(); j++) {
        PlayerDetails one = profiles.get(i);
        PlayerDetails other = profiles.get(j);
        int expected = one.equals(other) ? 0 : Integer.compare(i, j);
        assertThat(Integer.signum(LATEST_LAST.compare(one, other))).isEqualTo(expected);
      }
    }
  }

  @SafeVarargs
  private static void assertAscending(Map<String, ?>... profiles) {
    for (int i = 0; i < profiles.length; i++) {
      for (int j = 0; j < profiles.length; j++) {
        int order = LATEST_LAST.compare(Details.of(ANN, profiles[i]), Details.of(ANN, profiles[j]));
        assertThat(Integer.signum(order))
            .as("%s and %s", profiles[i], profiles[j])
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  private static Object value(String column) {
    return value(column, 1);
  }

  private static Object value(String column, int number) {
    RecordComponent component =
        Details.COLUMNS.stream().filter(each -> each.getName().equals(column)).findFirst().get();
    if (component.getType() == String.class) {
      return Integer.toString(number);
    }
    return component.getType() == Integer.class ? (Object) number : (Object) (double) number;
  }
}
