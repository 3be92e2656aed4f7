/**
 * Players and their profiles. In: {@code RawProfile}, a row of the source. {@code DecodeProfiles}
 * makes {@code PlayerDetails} of it ({@code ProfileDecoder}), {@code KeepLatest} with {@code
 * ProfileOrder} keeps one a player, {@code CollectTraits} gathers {@code PlayerTraits} into a side
 * input. Out: details and traits by {@code PlayerId}.
 *
 * <p>Promised: texts are cast as Spark SQL 3.5 casts them; what does not parse is null and counted
 * by column.
 */
package org.playlake.transforms.player;
