package org.playlake.pipeline.pass;

import java.io.Serializable;
import java.math.BigDecimal;
import org.playlake.transforms.daily.DayCounts;

/**
 * Figures of a date that checks look at.
 *
 * @param day in days since 1970-01-01
 * @param users active players
 * @param purchases of all players
 * @param gmv what they paid
 */
record DayFigures(int day, long users, long purchases, BigDecimal gmv) implements Serializable {

  static DayFigures of(DayCounts counts) {
    return new DayFigures(
        counts.day(), counts.users(), counts.purchases(), counts.paid().toDecimal());
  }
}
