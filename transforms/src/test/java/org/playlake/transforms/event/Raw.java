package org.playlake.transforms.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.RawProfile;

/** Rows of the sources, written as text. */
public final class Raw {

  private Raw() {}

  public static byte @Nullable [] utf8(@Nullable String text) {
    return text == null ? null : text.getBytes(UTF_8);
  }

  /** An event of player 1 with this time. */
  public static RawEvent eventAt(@Nullable String timestamp) {
    return event("login", timestamp, null, null);
  }

  public static RawEvent event(
      @Nullable String type,
      @Nullable String timestamp,
      @Nullable String details,
      @Nullable String location) {
    return new RawEvent(PlayerId.of(1), utf8(type), utf8(timestamp), utf8(details), utf8(location));
  }

  /** A profile with some columns; text stands for its UTF-8 bytes. */
  public static RawProfile profile(PlayerId player, Map<String, ?> columns) {
    Object[] values = new Object[RawProfile.COLUMNS.size()];
    columns.forEach(
        (column, value) ->
            values[RawProfile.COLUMNS.indexOf(column)] =
                value instanceof String text ? utf8(text) : value);
    return new RawProfile(player, values);
  }
}
