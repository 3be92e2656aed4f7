package org.playlake.io.paimon;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * Passes elements on and fails at random, three times in all: before or after it passed one on.
 * Three, because Spark gives a task four attempts.
 */
public final class FailOnce<T> extends DoFn<T, T> {

  /** By test, since what is deserialized for an attempt cannot remember the one before. */
  private static final Map<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();

  private final String test;
  private final int oneIn;
  private transient Random random;

  /** Fails at about one of so many elements. */
  public FailOnce(int oneIn) {
    this(oneIn, UUID.randomUUID().toString());
  }

  private FailOnce(int oneIn, String test) {
    this.oneIn = oneIn;
    this.test = test;
  }

  /** Another one in the same task, which fails three times in all whichever of the two does. */
  public <O> FailOnce<O> beside(int oneInOthers) {
    return new FailOnce<>(oneInOthers, test);
  }

  public int failures() {
    AtomicInteger failures = FAILURES.get(test);
    return failures == null ? 0 : failures.get();
  }

  @Setup
  public void open() {
    random = new Random();
  }

  @ProcessElement
  public void pass(@Element T element, OutputReceiver<T> out) {
    int dice = random.nextInt(oneIn * 2);
    failIf(dice == 0);
    out.output(element);
    failIf(dice == 1);
  }

  private void failIf(boolean fails) {
    if (fails) {
      AtomicInteger failures = FAILURES.computeIfAbsent(test, key -> new AtomicInteger());
      if (failures.getAndUpdate(n -> Math.min(3, n + 1)) < 3) {
        throw new IllegalStateException("meant to fail");
      }
    }
  }
}
