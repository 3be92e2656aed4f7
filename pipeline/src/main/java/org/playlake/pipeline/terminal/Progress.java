package org.playlake.pipeline.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Shows how far something is: on a terminal in a line that is drawn anew and gone at the end, in a
 * file or a pipe with a line for each phase.
 */
public final class Progress implements AutoCloseable {
  /** Set by the launcher, which can tell; Java cannot, of standard error. */
  private static final String TERMINAL = "playlake.terminal";

  private static final int REDRAWN_MILLIS = 250;

  private final @Nullable PrintWriter lines;
  private final @Nullable ProgressBar bar;
  private final long began = System.nanoTime();
  private volatile Shown shown;
  private boolean told;

  /** A step, when its phase began, and when something was counted in it last. */
  private record Shown(Step step, long began, long counted) {

    static Shown first(Step step) {
      long now = System.nanoTime();
      return new Shown(step, now, now);
    }

    Shown then(Step next) {
      if (!next.phase().equals(step.phase())) {
        return first(next);
      }
      return new Shown(next, began, next.done() == step.done() ? counted : System.nanoTime());
    }

    Duration counting() {
      return Duration.ofNanos(counted - began);
    }
  }

  private Progress(Step first, boolean drawn, @Nullable PrintWriter lines) {
    this.shown = Shown.first(first);
    this.lines = lines;
    this.bar = drawn ? bar() : null;
  }

  /**
   * Begins to show, on a terminal at once, elsewhere with the first call of {@link #show}.
   *
   * @param first the step to begin with
   * @param quiet to show nothing at all
   * @param err where lines go
   */
  public static Progress of(Step first, boolean quiet, PrintWriter err) {
    boolean drawn = !quiet && Boolean.getBoolean(TERMINAL);
    return new Progress(first, drawn, quiet || drawn ? null : err);
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        // The line is ours; width, thread and cursor are the library's.
        .setRenderer(
            (state, width) -> {
              Shown now = shown;
              String line = ProgressLine.drawn(now.step(), since(began), now.counting(), width);
              // Over what is left of a longer one.
              return line + " ".repeat(Math.max(0, width - line.length()));
            })
        .setInitialMax(1)
        .setUpdateIntervalMillis(REDRAWN_MILLIS)
        // So the clock shows that it goes on.
        .continuousUpdate()
        .clearDisplayOnFinish()
        .build();
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  /** Called by one thread. */
  public void show(Step step) {
    Shown last = shown;
    shown = last.then(step);
    boolean first = !told;
    told = true;
    if (lines != null && (first || !last.step().phase().equals(step.phase()))) {
      lines.println(ProgressLine.written(step, since(began)));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
