/**
 * Daily counts and the tables made from them. In: active days. {@code CountDays} (or {@code
 * CountActiveDays}, fused with reading the calendars) gives one {@code DayCounts} a date. Out:
 * {@code ComputeRetention}, {@code ComputePurchaseTrends}, {@code ComputeDeviceShares} and {@code
 * ComputeRegionShares} make a table's rows of it.
 *
 * <p>Promised: exact distinct counts; rates are null over zero.
 */
package org.playlake.transforms.daily;
