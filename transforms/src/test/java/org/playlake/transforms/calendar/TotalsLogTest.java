package org.playlake.transforms.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.record.Bytes;

class TotalsLogTest {
  private static final long DAY = 86_400_000_000L;

  private final TotalsLog log = new TotalsLog();

  @Test
  void countsAndSumsByPlayerAndDay() throws IOException {
    play(1, 20, 5, 1.5);
    play(1, -10, 3, 0.25);
    play(0, 20, 9, 7);
    play(1, 20, 2, 0);
    play(1, 20, 7, 2);
    long[] sorted = log.sorted();
    assertThat(TotalsLog.starts(sorted, 3)).containsExactly(0, 1, 3, 3);
    assertThat(lines(log.totals(sorted, 0, 1))).containsExactly("20: 1 at 9 to 9, 1 for 7.0000");
    DayTotals both = log.totals(sorted, 1, 3);
    assertThat(lines(both))
        .containsExactly("-10: 1 at 3 to 3, 1 for 0.2500", "20: 3 at 2 to 7, 2 for 3.5000");
    assertThat(both.find(15)).isNegative();
    assertThat(lines(log.totals(sorted, 3, 3))).isEmpty();
    assertThat(log.paid()).isEqualTo(3);
  }

  @Test
  void anAmountTooLargeToSumIsStillAPurchase() throws IOException {
    play(0, 1, 0, 1e16);
    assertThat(lines(all())).containsExactly("1: 1 at 0 to 0, 1 for 0.0000");
  }

  @Test
  void sumsMayOutgrowALong() throws IOException {
    for (int i = 0; i < 100; i++) {
      play(0, 1, 0, 9e15);
    }
    assertThat(lines(all())).containsExactly("1: 100 at 0 to 0, 100 for 900000000000000000.0000");
  }

  @Test
  void totalsAreTheSameInWhateverOrderAndPartsTheyCome() throws IOException {
    Random random = new Random(1);
    TreeMap<Integer, long[]> expected = new TreeMap<>();
    TotalsLog part = new TotalsLog();
    for (int i = 0; i < 2_000; i++) {
      int day = random.nextInt(-20, 20);
      long time = random.nextInt(1_000);
      long[] totals =
          expected.computeIfAbsent(day, each -> new long[] {0, Long.MAX_VALUE, Long.MIN_VALUE});
      totals[0]++;
      totals[1] = Math.min(totals[1], time);
      totals[2] = Math.max(totals[2], time);
      part.add(0, day, day * DAY + time);
      part.pay(0, day, 0.1);
      if (random.nextInt(50) == 0) {
        long[] sorted = part.sorted();
        log.addAll(0, part.totals(sorted, 0, sorted.length));
        part = new TotalsLog();
      }
    }
    long[] sorted = part.sorted();
    log.addAll(0, part.totals(sorted, 0, sorted.length));
    List<String> lines = new ArrayList<>();
    expected.forEach(
        (day, totals) ->
            lines.add(
                "%d: %d at %d to %d, %d for %d.%d000"
                    .formatted(
                        day,
                        totals[0],
                        totals[1],
                        totals[2],
                        totals[0],
                        totals[0] / 10,
                        totals[0] % 10)));
    assertThat(lines(all())).isEqualTo(lines);
  }

  private void play(int player, int day, long time, double amount) {
    log.add(player, day, day * DAY + time);
    if (amount > 0) {
      log.pay(player, day, amount);
    }
  }

  private DayTotals all() {
    long[] sorted = log.sorted();
    return log.totals(sorted, 0, sorted.length);
  }

  /** The lines of totals, and of their copy through bytes. */
  private static List<String> lines(DayTotals totals) throws IOException {
    List<String> lines = texts(totals);
    assertThat(texts(Bytes.roundTrip(totals::write, DayTotals::read))).isEqualTo(lines);
    return lines;
  }

  private static List<String> texts(DayTotals totals) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < totals.size(); i++) {
      int day = totals.day(i);
      assertThat(totals.find(day)).isEqualTo(i);
      DecimalSum sum = totals.sum(i);
      lines.add(
          "%d: %d at %d to %d, %d for %s"
              .formatted(
                  day,
                  totals.events(i),
                  totals.firstMicros(i) - day * DAY,
                  totals.lastMicros(i) - day * DAY,
                  totals.purchases(i),
                  sum == null ? "nothing" : sum));
    }
    return lines;
  }
}
