package org.playlake.pipeline.endtoend;

import static org.playlake.pipeline.endtoend.NastyTexts.bytes;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Events that are easily read, enriched or counted wrongly. */
final class NastyEvents {
  private static final String NOON = "2026-01-03 12:00:00";

  /** Has no profile; so have those after it. */
  private static final int STRANGER = NastyProfiles.PLAYERS;

  private final UserIds ids;
  private final List<Row> rows = new ArrayList<>();

  private NastyEvents(UserIds ids) {
    this.ids = ids;
  }

  static List<Row> rows(UserIds ids, ZoneId zone) {
    NastyEvents events = new NastyEvents(ids);
    events.addTexts(zone);
    events.addPlayers();
    events.addRates();
    events.addAnonymous();
    return events.rows;
  }

  private void addTexts(ZoneId zone) {
    List<String> times = NastyTimes.in(zone);
    for (int i = 0; i < times.size(); i++) {
      add(i % 100, "LOGIN", times.get(i), "{\"amount\":3}", "上海市");
    }
    add(3, "LOGIN", NastyTexts.MALFORMED, null, NastyTexts.MALFORMED);
    add(3, "LOGIN", null, null, null);
    for (int i = 0; i < NastyDetails.ALL.size(); i++) {
      add(i % 40, "PURCHASE", "2027-01-0" + (1 + i % 9), NastyDetails.ALL.get(i), null);
      add(i % 7, "PURCHASE", NOON, NastyDetails.ALL.get(i), null);
    }
    for (int i = 0; i < NastyTexts.TYPES.size(); i++) {
      add(i, NastyTexts.TYPES.get(i), NOON, null, null);
    }
  }

  /** Every kind of player at every kind of place; where none is given, the profile's counts. */
  private void addPlayers() {
    for (String location : NastyTexts.LOCATIONS) {
      add(25, "MOVE", "2026-01-04 08:00:00", null, location);
      add(STRANGER, "MOVE", "2026-01-04 09:00:00", null, location);
      add(null, "MOVE", "2026-01-05 09:00:00", null, location);
    }
    for (int player = 0; player < STRANGER + 5; player++) {
      add(player, "LOGIN", "2026-01-0" + (1 + player % 9) + " 10:00:00", null, null);
      add(player, "LOGIN", "2026-01-06 10:00:00", null, "");
      add(player, "LOGIN", "2026-01-06 11:00:00", null, "");
    }
    add(null, "LOGIN", "2026-01-06 10:00:00", "{\"amount\":2}", "");
  }

  /** Thirty-two users, so that rates end in a tie of the fifth decimal: 1/32 is 0.03125. */
  private void addRates() {
    for (int player = 0; player < 32; player++) {
      int user = STRANGER + 10 + player;
      add(user, "LOGIN", "2031-01-01 10:00:00", null, player == 0 ? "广东" : "浙江");
      if (player < 1) {
        add(user, "LOGIN", "2031-01-02 10:00:00", null, null);
        add(user, "PURCHASE", "2031-01-01 11:00:00", "{\"amount\":0.0016}", null);
      }
      if (player < 3) {
        add(user, "LOGIN", "2031-01-08 10:00:00", null, null);
      }
    }
  }

  private void addAnonymous() {
    add(null, "LOGIN", "2032-01-01", null, "火星");
    add(null, "PURCHASE", "2032-01-02", "{\"amount\":7.5}", null);
    add(null, "LOGIN", "never", null, null);
    rows.add(RowFactory.create(new Object[5]));
  }

  private void add(
      @Nullable Integer player,
      @Nullable Object type,
      @Nullable Object time,
      @Nullable Object details,
      @Nullable Object location) {
    rows.add(
        RowFactory.create(
            player == null ? null : ids.of(player),
            bytes(type),
            bytes(time),
            bytes(details),
            bytes(location)));
  }
}
