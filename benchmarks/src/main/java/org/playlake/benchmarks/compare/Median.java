package org.playlake.benchmarks.compare;

import java.util.List;
import java.util.stream.IntStream;

/** The middle of some measurements. */
public final class Median {

  private Median() {}

  /** Of an even number the mean of the two in the middle. */
  public static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** The median of the ratios of what was measured in the same round. */
  public static double ratio(List<Double> values, List<Double> references) {
    return of(
        IntStream.range(0, values.size())
            .mapToObj(round -> values.get(round) / references.get(round))
            .toList());
  }
}
