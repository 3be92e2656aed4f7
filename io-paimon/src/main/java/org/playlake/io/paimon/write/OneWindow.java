package org.playlake.io.paimon.write;

import org.apache.beam.sdk.transforms.windowing.DefaultTrigger;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.TimestampCombiner;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.WindowingStrategy;
import org.joda.time.Duration;

/** Brings a bounded collection in any windowing into the one global window, fired once. */
final class OneWindow {

  private OneWindow() {}

  /** Throws {@link IllegalArgumentException} when the collection is unbounded. */
  static <T> PCollection<T> of(PCollection<T> elements, String step) {
    if (elements.isBounded() == IsBounded.UNBOUNDED) {
      throw new IllegalArgumentException(
          "The collection "
              + elements.getName()
              + " is unbounded, and a commit is made only when all rows are there. Write a bounded"
              + " collection.");
    }
    if (elements.getWindowingStrategy().equals(WindowingStrategy.globalDefault())) {
      return elements;
    }
    return elements.apply(
        step,
        Window.<T>into(new GlobalWindows())
            .triggering(DefaultTrigger.of())
            .discardingFiredPanes()
            .withAllowedLateness(Duration.ZERO)
            .withTimestampCombiner(TimestampCombiner.END_OF_WINDOW));
  }
}
