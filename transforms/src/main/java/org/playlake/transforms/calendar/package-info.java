/**
 * Players' days. In: decoded events. {@code PlayerCalendars} folds them into one {@code
 * PlayerCalendar} a player, behind one shuffle; {@code ActiveDays} reads off it the days on which
 * the player was active, with whether the player came back. {@code CalendarDays} are windows of
 * calendar days, for unbounded input. Out: calendars and {@code ActiveDay}s.
 *
 * <p>Files in order of reading: {@code PlayerCalendar}, {@code PlayerCalendars}; behind it {@code
 * CalendarLog} (events gathered in {@code DayLog} and {@code PaymentLog}, labels in {@code
 * CalendarLabels}), {@code CalendarBlocks} (the log as bytes), {@code MergeCalendarsFn}; then
 * {@code ActiveDays}, {@code CalendarReader}.
 *
 * <p>Promised: bounded input in the global window and unbounded input in day windows give the same
 * days, each once.
 */
package org.playlake.transforms.calendar;
