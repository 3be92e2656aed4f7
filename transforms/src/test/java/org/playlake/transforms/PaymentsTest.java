package org.playlake.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaymentsTest {

  @Test
  void countsAndSumsByDay() {
    Payments payments = new Payments();
    payments.add(20, 1.5);
    payments.add(10, 0.25);
    payments.add(20, 2);
    assertThat(lines(payments, 5, 30)).containsExactly("10: 1, 0.2500", "20: 2, 3.5000");
    assertThat(payments.find(15)).isNegative();
  }

  @Test
  void anAmountTooLargeToSumIsStillAPurchase() {
    Payments payments = new Payments();
    payments.add(1, 1e16);
    assertThat(lines(payments, 0, 2)).containsExactly("1: 1, 0.0000");
  }

  @Test
  void partsInAnyOrderMakeTheWhole() {
    Random random = new Random(1);
    List<Payments> parts = new ArrayList<>();
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int part = 0; part < 20; part++) {
      Payments payments = new Payments();
      for (int i = 0; i < part; i++) {
        int day = random.nextInt(40);
        payments.add(day, 0.1);
        counts.merge(day, 1, Integer::sum);
      }
      parts.add(payments);
    }
    Collections.shuffle(parts, random);
    Payments whole = new Payments();
    parts.forEach(part -> whole.addAll(Bytes.roundTrip(part::write, Payments::read)));
    List<String> expected = new ArrayList<>();
    counts.forEach(
        (day, count) ->
            expected.add("%d: %d, %d.%d000".formatted(day, count, count / 10, count % 10)));
    assertThat(lines(whole, 0, 40)).isEqualTo(expected);
    assertThat(lines(Bytes.roundTrip(whole::write, Payments::read), 0, 40)).isEqualTo(expected);
  }

  @Test
  void takingOverDoesNotChangeThePart() {
    Payments part = new Payments();
    part.add(1, 5);
    Payments whole = new Payments();
    whole.addAll(part);
    whole.addAll(part);
    assertThat(lines(part, 0, 2)).containsExactly("1: 1, 5.0000");
    assertThat(lines(whole, 0, 2)).containsExactly("1: 2, 10.0000");
  }

  private static List<String> lines(Payments payments, int from, int to) {
    List<String> lines = new ArrayList<>();
    for (int day = from; day < to; day++) {
      int found = payments.find(day);
      if (found >= 0) {
        lines.add(day + ": " + payments.purchases(found) + ", " + payments.sum(found).toDecimal());
      }
    }
    return lines;
  }
}
