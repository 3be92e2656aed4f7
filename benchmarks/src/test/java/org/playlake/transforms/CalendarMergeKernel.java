package org.playlake.transforms;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.SamplePlays;

/** The calendars of a player from two bundles into one; a calendar. */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT / SamplePlays.A_PLAYER)
public class CalendarMergeKernel {
  private final List<PlayerCalendar> even =
      SampleCalendars.of(2, 0, PlayerCalendar::new, PlayerCalendar::add);
  private final List<PlayerCalendar> odd =
      SampleCalendars.of(2, 1, PlayerCalendar::new, PlayerCalendar::add);
  private final List<PlainCalendar> plainEven =
      SampleCalendars.of(2, 0, PlainCalendar::new, PlainCalendar::add);
  private final List<PlainCalendar> plainOdd =
      SampleCalendars.of(2, 1, PlainCalendar::new, PlainCalendar::add);

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (int i = 0; i < even.size(); i++) {
      blackhole.consume(new PlayerCalendar().addAll(even.get(i)).addAll(odd.get(i)));
    }
  }

  @Benchmark
  public void hashMaps(Blackhole blackhole) {
    for (int i = 0; i < plainEven.size(); i++) {
      blackhole.consume(new PlainCalendar().addAll(plainEven.get(i)).addAll(plainOdd.get(i)));
    }
  }
}
