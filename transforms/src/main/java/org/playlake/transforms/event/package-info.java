/**
 * Events. In: {@code RawEvent}, a row of the source. {@code DecodeEvents} ({@code EventDecoder})
 * reads time, type and amount, {@code EnrichEvents} adds the player's traits. Out: {@code
 * DecodedEvent}, which is a {@code PlayEvent} or a {@code RejectedEvent} with its reason.
 *
 * <p>Promised: one output for each input; nothing is dropped.
 */
package org.playlake.transforms.event;
