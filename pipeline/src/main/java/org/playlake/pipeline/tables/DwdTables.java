package org.playlake.pipeline.tables;

import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.ParquetFiles;

/** The detail tables: decoded, deduplicated, enriched; and what was refused. */
final class DwdTables {
  private DwdTables() {}

  static PaimonTable userDetails(String database, String userId) {
    return LakeTables.table(database, "dwd_user_details", "one row a player, the latest profile")
        .withColumn("user_id", userId, "the player; NULL is one player too")
        .withColumn("gender", "STRING", "as the profile says")
        .withColumn("os_version", "STRING", "as the profile says")
        .withColumn("current_level", "INT", "level; NULL where it does not parse")
        .withColumn("device_type", "STRING", "as the profile says")
        .withColumn("last_login_date", "DATE", "the latest of the player's profiles")
        .withColumn("favorite_game_mode", "STRING", "as the profile says")
        .withColumn("language_preference", "STRING", "as the profile says")
        .withColumn("active_time", "STRING", "as the profile says")
        .withColumn("registration_date", "DATE", "NULL where it does not parse")
        .withColumn("total_deaths", "INT", "count; NULL where it does not parse")
        .withColumn("game_hours", "DOUBLE", "hours; NULL where it does not parse")
        .withColumn("location", "STRING", "as the profile says")
        .withColumn("play_frequency", "STRING", "as the profile says");
  }

  static PaimonTable userEvent(String database, String userId) {
    return LakeTables.table(database, "dwd_user_event", "one row an event with a readable time")
        .withColumn("user_id", userId, "the player; NULL is nobody")
        .withColumn("event_ts", "TIMESTAMP(6) WITH LOCAL TIME ZONE", "the instant of the event")
        .withColumn("event_date", "DATE", "its calendar date in the job's zone")
        .withColumn("event_type", "STRING", "in lower case")
        .withColumn("location", "STRING", "the event's own, else the profile's")
        .withColumn("amount", "DOUBLE", "what was paid; 0.0 where nothing readable was")
        .withColumn("gender", "STRING", "of the player's profile")
        .withColumn("device_type", "STRING", "of the player's profile")
        .withPartitionKeys("event_date");
  }

  static PaimonTable rejectedEvent(String database, String userId, ParquetFiles events) {
    PaimonTable table =
        LakeTables.table(database, "dwd_rejected_event", "events refused, with the reason")
            .withColumn("source", "STRING", "the source of the row")
            .withColumn("reason", "STRING", "why it was refused")
            .withColumn("user_id", userId, "the player; NULL is nobody");
    for (String column : new String[] {"event_type", "timestamp", "event_details", "location"}) {
      table = table.withColumn(column, OdsTables.type(events.form(column)), "as in the source");
    }
    return table.withColumn(
        "rejected_at", "TIMESTAMP(3) WITH LOCAL TIME ZONE", "when the run began that refused it");
  }
}
