package org.playlake.transforms.calendar;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.SamplePlays;
import org.playlake.transforms.record.TextCache;

/**
 * The calendars of a player from two bundles into one; a calendar. Ours are read from bytes, too.
 */
@State(Scope.Thread)
@OperationsPerInvocation(SamplePlays.COUNT / SamplePlays.A_PLAYER)
public class CalendarMergeKernel {
  private final List<PlainCalendar> plainEven = SampleCalendars.plain(2, 0);
  private final List<PlainCalendar> plainOdd = SampleCalendars.plain(2, 1);
  private final TextCache texts = new TextCache(text -> text);
  private byte[] even;
  private byte[] odd;

  @Setup
  public void setup() throws IOException {
    even = SampleCalendars.block(0);
    odd = SampleCalendars.block(1);
  }

  @Benchmark
  public void ours(Blackhole blackhole) throws IOException {
    CalendarLog log = new CalendarLog();
    CalendarBlocks.read(even, texts, log);
    CalendarBlocks.read(odd, texts, log);
    log.forEachInOrder((player, calendar) -> blackhole.consume(calendar));
  }

  @Benchmark
  public void hashMaps(Blackhole blackhole) {
    for (int i = 0; i < plainEven.size(); i++) {
      blackhole.consume(new PlainCalendar().addAll(plainEven.get(i)).addAll(plainOdd.get(i)));
    }
  }
}
