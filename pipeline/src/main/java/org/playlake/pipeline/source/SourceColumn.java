package org.playlake.pipeline.source;

import java.io.Serializable;
import java.util.List;

/**
 * A column that a source must have.
 *
 * @param name as in the file; columns are found by name
 * @param kind what it means
 */
public record SourceColumn(String name, ColumnKind kind) implements Serializable {

  /** The columns of {@code user_profile}, in order. */
  public static final List<SourceColumn> USER_PROFILE =
      List.of(
          new SourceColumn("user_id", ColumnKind.PLAYER),
          new SourceColumn("gender", ColumnKind.VALUE),
          new SourceColumn("os_version", ColumnKind.VALUE),
          new SourceColumn("current_level", ColumnKind.VALUE),
          new SourceColumn("device_type", ColumnKind.VALUE),
          new SourceColumn("last_login_date", ColumnKind.VALUE),
          new SourceColumn("favorite_game_mode", ColumnKind.VALUE),
          new SourceColumn("language_preference", ColumnKind.VALUE),
          new SourceColumn("active_time", ColumnKind.VALUE),
          new SourceColumn("registration_date", ColumnKind.VALUE),
          new SourceColumn("total_deaths", ColumnKind.VALUE),
          new SourceColumn("game_hours", ColumnKind.VALUE),
          new SourceColumn("location", ColumnKind.VALUE),
          new SourceColumn("play_frequency", ColumnKind.VALUE));

  /** The columns of {@code user_event}, in order. */
  public static final List<SourceColumn> USER_EVENT =
      List.of(
          new SourceColumn("user_id", ColumnKind.PLAYER),
          new SourceColumn("event_type", ColumnKind.VALUE),
          new SourceColumn("timestamp", ColumnKind.TIME),
          new SourceColumn("event_details", ColumnKind.VALUE),
          new SourceColumn("location", ColumnKind.VALUE));
}
