package org.playlake.sample.file;

import java.util.Locale;

/** The columns that hold bytes: all but {@code user_id}. */
public enum Column {
  GENDER,
  OS_VERSION,
  CURRENT_LEVEL,
  DEVICE_TYPE,
  LAST_LOGIN_DATE,
  FAVORITE_GAME_MODE,
  LANGUAGE_PREFERENCE,
  ACTIVE_TIME,
  REGISTRATION_DATE,
  TOTAL_DEATHS,
  GAME_HOURS,
  LOCATION,
  PLAY_FREQUENCY,
  EVENT_TYPE,
  TIMESTAMP,
  EVENT_DETAILS;

  private final String text = name().toLowerCase(Locale.ROOT);

  @Override
  public String toString() {
    return text;
  }
}
