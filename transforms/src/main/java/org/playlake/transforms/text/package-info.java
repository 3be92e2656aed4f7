/**
 * Text to values, as Spark SQL reads it.
 *
 * <p>The rules that read a cell are plain Java and agree with Spark SQL 3.5 (ANSI off) to the last
 * oddity: {@link org.playlake.transforms.text.SparkText}, {@link
 * org.playlake.transforms.text.SparkCasts}, {@link org.playlake.transforms.text.TimeText} with
 * {@link org.playlake.transforms.text.ZonedDays}, {@link org.playlake.transforms.text.JsonAmount}
 * and {@link org.playlake.transforms.text.Region}. None of them throws on any input.
 */
package org.playlake.transforms.text;
