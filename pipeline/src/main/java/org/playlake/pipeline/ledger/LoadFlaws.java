package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.playlake.transforms.event.DecodeEvents;

/**
 * Faults found in the rows of a load.
 *
 * @param rejected events, by reason
 * @param failedCasts values that did not parse, by column
 */
public record LoadFlaws(Map<String, Long> rejected, Map<String, Long> failedCasts)
    implements Serializable {

  public LoadFlaws {
    rejected = Map.copyOf(rejected);
    failedCasts = Map.copyOf(failedCasts);
  }

  /** These, with all that {@code events} has of events in the place of what they have. */
  LoadFlaws correctedBy(LoadFlaws events) {
    Map<String, Long> casts = new HashMap<>(failedCasts);
    casts.remove(DecodeEvents.AMOUNT);
    casts.putAll(events.failedCasts());
    return new LoadFlaws(events.rejected(), casts);
  }
}
