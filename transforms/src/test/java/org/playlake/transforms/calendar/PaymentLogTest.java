package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.record.Bytes;

class PaymentLogTest {
  private final PaymentLog log = new PaymentLog();

  @Test
  void countsAndSumsByPlayerAndDay() {
    pay(1, 20, 1.5);
    pay(1, 10, 0.25);
    pay(0, 20, 7);
    pay(1, 20, 2);
    int[] starts = log.sort(3);
    assertThat(starts).containsExactly(0, 1, 3, 3);
    assertThat(lines(log.payments(0, 1))).containsExactly("20: 1, 7.0000");
    assertThat(lines(log.payments(1, 3))).containsExactly("10: 1, 0.2500", "20: 2, 3.5000");
    assertThat(log.payments(1, 3).find(15)).isNegative();
    assertThat(lines(log.payments(3, 3))).isEmpty();
  }

  @Test
  void anAmountTooLargeToSumIsStillAPurchase() {
    pay(0, 1, 1e16);
    log.sort(1);
    assertThat(lines(log.payments(0, 1))).containsExactly("1: 1, 0.0000");
  }

  @Test
  void sumsMayOutgrowALong() {
    for (int i = 0; i < 100; i++) {
      pay(0, 1, 9e15);
    }
    log.sort(1);
    Payments sum = log.payments(0, 1);
    assertThat(lines(sum)).containsExactly("1: 100, 900000000000000000.0000");
    assertThat(lines(Bytes.roundTrip(sum::write, Payments::read))).isEqualTo(lines(sum));
  }

  @Test
  void paymentsInAnyOrderMakeTheSameSumsHoweverOftenTheyAreAddedUp() {
    Random random = new Random(1);
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    List<Integer> days = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      int day = random.nextInt(-20, 20);
      days.add(day);
      counts.merge(day, 1, Integer::sum);
    }
    Collections.shuffle(days, random);
    for (int day : days) {
      pay(0, day, 0.1);
      if (random.nextInt(50) == 0) {
        log.sort(1);
      }
    }
    List<String> expected = new ArrayList<>();
    counts.forEach(
        (day, count) ->
            expected.add("%d: %d, %d.%d000".formatted(day, count, count / 10, count % 10)));
    Payments all = log.payments(0, log.sort(1)[1]);
    assertThat(lines(all)).isEqualTo(expected);
    assertThat(lines(Bytes.roundTrip(all::write, Payments::read))).isEqualTo(expected);
  }

  private void pay(int player, int day, double amount) {
    DecimalSum sum = new DecimalSum();
    sum.add(amount);
    log.add(player, day, 1, sum);
  }

  private static List<String> lines(Payments payments) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < payments.size(); i++) {
      int day = payments.day(i);
      assertThat(payments.find(day)).isEqualTo(i);
      lines.add(day + ": " + payments.purchases(i) + ", " + payments.sum(i).toDecimal());
    }
    return lines;
  }
}
