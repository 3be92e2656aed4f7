package org.playlake.pipeline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.playlake.pipeline.tables.LakeTables;

/** The rows of a lake's tables as text, but for when a row was rejected. */
final class DailyLake {

  /** Tables whose rows do not tell what profile a player had when an event was loaded. */
  static final List<String> WITHOUT_TRAITS =
      List.of(
          "ods_user_profile",
          "ods_user_event",
          "dwd_user_details",
          "dwd_rejected_event",
          "ads_retention_daily",
          "ads_purchase_trends_daily");

  private DailyLake() {}

  /** The rows of these tables, in order; none of a table that is not there. */
  static Map<String, List<String>> rows(Path warehouse, List<String> tables) throws Exception {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String name : tables) {
      TableText table = TableText.of(warehouse, name);
      List<String> columns = new ArrayList<>(table.table().rowType().getFieldNames());
      columns.remove("rejected_at");
      rows.put(name, table.rows(columns.toArray(new String[0])).stream().sorted().toList());
    }
    return rows;
  }

  /** The names of all tables but those that tell of runs. */
  static List<String> tables() {
    return LakeTables.names("game_db").stream().map(name -> name.substring(8)).toList();
  }
}
