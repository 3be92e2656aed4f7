package org.playlake.io.paimon.internal.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.playlake.io.paimon.internal.cluster.ClusteringKeys;

/** Cuts sorted keys into ranges of about the same weight. Equal keys stay in one range. */
record RangeCut(double weight, ClusteringKeys keys) {

  List<byte[]> of(List<Sampled> sorted, ToDoubleFunction<Sampled> weights) {
    List<byte[]> bounds = new ArrayList<>();
    double range = 0;
    int next = 0;
    while (next < sorted.size()) {
      Sampled first = sorted.get(next);
      double same = 0;
      for (; next < sorted.size() && isSame(first, sorted.get(next)); next++) {
        same += weights.applyAsDouble(sorted.get(next));
      }
      if (range >= weight / 2 && range + same / 2 > weight) {
        bounds.add(first.key());
        range = 0;
      }
      range += same;
    }
    if (range < weight / 2 && !bounds.isEmpty()) {
      bounds.remove(bounds.size() - 1);
    }
    return bounds;
  }

  private boolean isSame(Sampled one, Sampled other) {
    return keys.compare(keys.bound(one.key()), keys.bound(other.key())) == 0;
  }
}
