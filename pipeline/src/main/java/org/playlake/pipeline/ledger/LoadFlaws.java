package org.playlake.pipeline.ledger;

import java.io.Serializable;
import java.util.Map;

/**
 * What was wrong with the rows of a load.
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
}
