package org.playlake.transforms;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.SamplePlays;

/** A player's events into one calendar, an event. */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT)
public class CalendarFoldKernel {
  private final List<List<PlayEvent>> players = SampleCalendars.playsByPlayer();

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (List<PlayEvent> plays : players) {
      PlayerCalendar calendar = new PlayerCalendar();
      for (PlayEvent play : plays) {
        calendar.add(play);
      }
      blackhole.consume(calendar);
    }
  }

  @Benchmark
  public void hashMaps(Blackhole blackhole) {
    for (List<PlayEvent> plays : players) {
      PlainCalendar calendar = new PlainCalendar();
      for (PlayEvent play : plays) {
        calendar.add(play);
      }
      blackhole.consume(calendar);
    }
  }
}
