package org.playlake.transforms.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.values.TimestampedValue;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.playlake.transforms.player.PlayerId;

/** An event in few words: {@code Play.by(1).on("2024-03-01").in("广东-深圳").paying(9.9)}. */
public record Play(
    PlayerId player,
    LocalDateTime time,
    @Nullable String location,
    double amount,
    @Nullable String device) {

  private static final LocalDateTime NOON = LocalDateTime.of(2024, 3, 1, 12, 0);

  public static Play by(long number) {
    return by(PlayerId.of(number));
  }

  public static Play anonymous() {
    return by(PlayerId.ANONYMOUS);
  }

  public static Play by(PlayerId player) {
    return new Play(player, NOON, null, 0, null);
  }

  public Play on(String date) {
    return at(LocalDate.parse(date).atTime(time.toLocalTime()));
  }

  public Play onDay(int day) {
    return at(LocalDate.ofEpochDay(day).atTime(time.toLocalTime()));
  }

  public Play at(String timeOfDay) {
    return at(time.toLocalDate().atTime(LocalTime.parse(timeOfDay)));
  }

  private Play at(LocalDateTime newTime) {
    return new Play(player, newTime, location, amount, device);
  }

  public Play in(@Nullable String newLocation) {
    return new Play(player, time, newLocation, amount, device);
  }

  public Play paying(double newAmount) {
    return new Play(player, time, location, newAmount, device);
  }

  public Play with(@Nullable String newDevice) {
    return new Play(player, time, location, amount, newDevice);
  }

  /** The event as it is where the clocks show UTC. */
  public PlayEvent event() {
    return event(ZoneOffset.UTC);
  }

  public PlayEvent event(ZoneId zone) {
    ZonedDateTime moment = time.atZone(zone);
    return new PlayEvent(
        player,
        TimeUnit.SECONDS.toMicros(moment.toEpochSecond()),
        (int) moment.toLocalDate().toEpochDay(),
        "login",
        location,
        amount,
        null,
        device);
  }

  /** The event with its own time as the time of the stream. */
  public TimestampedValue<DecodedEvent> timestamped(ZoneId zone) {
    return TimestampedValue.of(
        event(zone), Instant.ofEpochSecond(time.atZone(zone).toEpochSecond()));
  }
}
