package org.playlake.transforms.player;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Profiles of which a test says only what it needs; all else is null. */
public final class Details {

  /** The columns of a profile beside its player. */
  public static final List<RecordComponent> COLUMNS =
      Arrays.stream(PlayerDetails.class.getRecordComponents())
          .skip(1)
          .filter(column -> !column.getName().equals("loadDate"))
          .toList();

  private Details() {}

  public static PlayerDetails of(PlayerId player) {
    return of(player, Map.of());
  }

  public static PlayerDetails of(PlayerId player, Map<String, ?> columns) {
    Object[] values = new Object[COLUMNS.size() + 2];
    values[0] = player;
    values[COLUMNS.size() + 1] = 0;
    columns.forEach((name, value) -> values[position(name)] = value);
    try {
      return (PlayerDetails) PlayerDetails.class.getDeclaredConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A profile cannot be made of " + columns, e);
    }
  }

  private static int position(String name) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (COLUMNS.get(i).getName().equals(name)) {
        return i + 1;
      }
    }
    throw new AssertionError("A profile has no column " + name);
  }
}
