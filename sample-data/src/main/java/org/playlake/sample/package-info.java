/**
 * Sample data in the shape of the two sources: players who come, stay or leave, and what they do.
 *
 * <p>{@link org.playlake.sample.SampleData} is the door. The way through: a number becomes a {@code
 * Player}; the player's days are weighed and the asked number of events is shared out by weight
 * ({@code EventShares}); {@code ProfileRows} and {@code Sessions} turn players into rows, {@code
 * ProfileFlaws} and {@code EventFlaws} spoil a few; the package {@code file} writes them and puts
 * the finished files in place.
 *
 * <p>Everything is drawn from the seed, the player's number and the day. Neither the number of
 * files nor threads, locale, zone or clock can change a row.
 */
package org.playlake.sample;
