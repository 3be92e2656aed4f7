package org.playlake.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Events of a recording of the flight recorder.
 *
 * @param samples of threads at work
 * @param bytesByStack how much memory was asked for, by where
 * @param collections how often garbage was collected
 * @param pauses for how long all threads stood still for it
 */
record Recording(
    List<Sample> samples, Map<List<String>, Long> bytesByStack, int collections, Duration pauses) {

  /** Native methods in which a thread waits and does nothing. */
  private static final Set<String> WAITING =
      Set.of(
          "sun.nio.ch.EPoll.wait",
          "sun.nio.ch.Net.accept",
          "sun.nio.ch.Net.poll",
          "java.lang.ProcessHandleImpl.waitForProcessExit0",
          "jdk.internal.misc.Signal.findSignal",
          "sun.nio.fs.LinuxWatchService.poll");

  static Recording read(Path file) throws IOException {
    List<Sample> samples = new ArrayList<>();
    Map<List<String>, Long> allocated = new HashMap<>();
    int collections = 0;
    Duration pauses = Duration.ZERO;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        switch (event.getEventType().getName()) {
          case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> addSample(event, samples);
          case "jdk.ObjectAllocationSample" ->
              allocated.merge(stack(event.getStackTrace()), event.getLong("weight"), Long::sum);
          case "jdk.GarbageCollection" -> {
            collections++;
            pauses = pauses.plus(event.getDuration("sumOfPauses"));
          }
          default -> {}
        }
      }
    }
    return new Recording(samples, allocated, collections, pauses);
  }

  private static void addSample(RecordedEvent event, List<Sample> samples) {
    List<String> stack = stack(event.getStackTrace());
    if (!stack.isEmpty() && !WAITING.contains(stack.get(0))) {
      RecordedThread thread = event.getThread("sampledThread");
      samples.add(new Sample(thread == null ? "" : thread.getJavaName(), stack));
    }
  }

  private static List<String> stack(RecordedStackTrace trace) {
    return trace == null
        ? List.of()
        : trace.getFrames().stream().map(RecordedFrame::getMethod).map(Recording::name).toList();
  }

  private static String name(RecordedMethod method) {
    return (method.getType().getName() + "." + method.getName()).intern();
  }
}
