package org.playlake.pipeline.source;

import java.io.Serializable;
import java.util.List;

/**
 * A column that a source must have.
 *
 * @param name as in the file; columns are found by name
 * @param kind what it means
 */
record SourceColumn(String name, ColumnKind kind) implements Serializable {

  /** The columns of {@code user_profile}, in order. */
  static final List<SourceColumn> USER_PROFILE =
      List.of(
          new SourceColumn("user_id", ColumnKind.PLAYER),
          new SourceColumn("gender", ColumnKind.TEXT),
          new SourceColumn("os_version", ColumnKind.TEXT),
          new SourceColumn("current_level", ColumnKind.NUMBER),
          new SourceColumn("device_type", ColumnKind.TEXT),
          new SourceColumn("last_login_date", ColumnKind.DATE),
          new SourceColumn("favorite_game_mode", ColumnKind.TEXT),
          new SourceColumn("language_preference", ColumnKind.TEXT),
          new SourceColumn("active_time", ColumnKind.TEXT),
          new SourceColumn("registration_date", ColumnKind.DATE),
          new SourceColumn("total_deaths", ColumnKind.NUMBER),
          new SourceColumn("game_hours", ColumnKind.NUMBER),
          new SourceColumn("location", ColumnKind.TEXT),
          new SourceColumn("play_frequency", ColumnKind.TEXT));

  /** The columns of {@code user_event}, in order. */
  static final List<SourceColumn> USER_EVENT =
      List.of(
          new SourceColumn("user_id", ColumnKind.PLAYER),
          new SourceColumn("event_type", ColumnKind.TEXT),
          new SourceColumn("timestamp", ColumnKind.TEXT),
          new SourceColumn("event_details", ColumnKind.TEXT),
          new SourceColumn("location", ColumnKind.TEXT));
}
