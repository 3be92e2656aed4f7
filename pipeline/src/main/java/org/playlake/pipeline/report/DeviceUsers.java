package org.playlake.pipeline.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Users of a date by type of device: a row of that table. */
record DeviceUsers(LocalDate date, String device, long users, @Nullable BigDecimal share)
    implements Serializable {}
