/**
 * Beam transforms of player logs, in the order the data walks: {@link
 * org.playlake.transforms.DecodeProfiles}, {@link org.playlake.transforms.KeepLatest}, {@link
 * org.playlake.transforms.DecodeEvents}, {@link org.playlake.transforms.EnrichEvents}, {@link
 * org.playlake.transforms.PlayerCalendars}, {@link org.playlake.transforms.ActiveDays}, {@link
 * org.playlake.transforms.CountDays} and the four tables that are read off the counts.
 */
package org.playlake.transforms;
