package org.playlake.pipeline.check;

import java.io.Serializable;
import java.util.Optional;

/** One bound on what a load measures. */
sealed interface Check extends Serializable
    permits DailyFigure, EventShare, SourceRows, WeekdayRows {

  /** What was measured and what was asked for, where the load does not hold it. */
  Optional<String> broken(LoadMeasures load, PastLoads past);
}
