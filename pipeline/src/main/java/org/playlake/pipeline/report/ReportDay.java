package org.playlake.pipeline.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A date that has events.
 *
 * @param d1 D1 retention rate; null where the later day was not observed
 * @param d7 D7 retention rate; likewise
 * @param payingRate null where nobody played
 * @param arpu likewise
 * @param arppu null where nobody paid
 */
record ReportDay(
    LocalDate date,
    long dau,
    @Nullable BigDecimal d1,
    @Nullable BigDecimal d7,
    BigDecimal gmv,
    long payingUsers,
    long purchases,
    @Nullable BigDecimal payingRate,
    @Nullable BigDecimal arpu,
    @Nullable BigDecimal arppu) {

  ReportDay withRetention(@Nullable BigDecimal newD1, @Nullable BigDecimal newD7) {
    return new ReportDay(
        date, dau, newD1, newD7, gmv, payingUsers, purchases, payingRate, arpu, arppu);
  }
}
