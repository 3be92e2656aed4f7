package org.playlake.pipeline.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.ledger.LoadEntry;

/** The status for machines. */
final class StatusJson {

  private StatusJson() {}

  static byte[] of(List<Day> days, Optional<Day> undated, boolean complete, boolean whole)
      throws IOException {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("complete", complete);
    json.put("everyTablePublished", whole);
    json.put("from", days.isEmpty() ? null : days.get(0).date().toString());
    json.put("to", days.isEmpty() ? null : days.get(days.size() - 1).date().toString());
    json.put("undated", undated.map(StatusJson::day).orElse(null));
    json.put("dates", days.stream().map(StatusJson::day).toList());
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(json);
  }

  private static Map<String, @Nullable Object> day(Day day) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    LoadEntry entry = day.entry();
    if (entry == null || !entry.isUndated()) {
      json.put("date", day.date().toString());
    }
    json.put("state", day.state().word());
    if (entry != null) {
      json.put("loadedAt", entry.loadedAt().toString());
      json.put("runId", entry.runId());
      json.put("files", entry.files().size());
      json.put("bytes", entry.bytes());
      json.put("rows", new TreeMap<>(entry.rows()));
      json.put("rejected", entry.rejected());
    }
    json.put("changedFiles", day.changes().changed());
    json.put("newFiles", day.changes().added());
    json.put("goneFiles", day.changes().gone());
    json.put("sharedFiles", day.shared());
    return json;
  }
}
