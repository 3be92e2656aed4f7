package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.SamplePlays;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;

/** The events of some players into their calendars, an event. */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT)
public class CalendarFoldKernel {
  private final List<PlayEvent> plays = SamplePlays.all();

  @Benchmark
  public void ours(Blackhole blackhole) throws IOException {
    CalendarLog log = new CalendarLog();
    for (PlayEvent play : plays) {
      log.add(play);
    }
    log.forEachInOrder((player, calendar) -> blackhole.consume(calendar));
  }

  @Benchmark
  public void hashMaps(Blackhole blackhole) {
    Map<PlayerId, PlainCalendar> calendars = new HashMap<>();
    for (PlayEvent play : plays) {
      calendars.computeIfAbsent(play.player(), added -> new PlainCalendar()).add(play);
    }
    blackhole.consume(calendars);
  }
}
