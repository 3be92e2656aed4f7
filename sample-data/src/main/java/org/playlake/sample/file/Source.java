package org.playlake.sample.file;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/**
 * A source: {@code user_profile} or {@code user_event}.
 *
 * @param name of its folder
 * @param columns all after {@code user_id}, in order
 */
public record Source(String name, List<Column> columns) {

  public static final Source USER_PROFILE =
      new Source(
          "user_profile",
          List.of(
              Column.GENDER,
              Column.OS_VERSION,
              Column.CURRENT_LEVEL,
              Column.DEVICE_TYPE,
              Column.LAST_LOGIN_DATE,
              Column.FAVORITE_GAME_MODE,
              Column.LANGUAGE_PREFERENCE,
              Column.ACTIVE_TIME,
              Column.REGISTRATION_DATE,
              Column.TOTAL_DEATHS,
              Column.GAME_HOURS,
              Column.LOCATION,
              Column.PLAY_FREQUENCY));

  public static final Source USER_EVENT =
      new Source(
          "user_event",
          List.of(Column.EVENT_TYPE, Column.TIMESTAMP, Column.EVENT_DETAILS, Column.LOCATION));

  public Source {
    columns = List.copyOf(columns);
  }

  /** Plain BYTE_ARRAYs without the string annotation, as the game's own logs have them. */
  public MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    schema.addField(Types.optional(INT64).named("user_id"));
    for (Column column : columns) {
      schema.addField(Types.optional(BINARY).named(column.toString()));
    }
    return schema.named(name);
  }
}
