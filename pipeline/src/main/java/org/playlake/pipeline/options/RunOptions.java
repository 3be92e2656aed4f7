package org.playlake.pipeline.options;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Options of {@code run}, beside those of the runner. */
public interface RunOptions extends PipelineOptions {

  @Description(
      "The player profiles: Parquet files or folders, local, hdfs://, oss:// or s3://; * ? [..] **"
          + " and {a,b} work, several with commas or given twice.")
  @Nullable List<String> getProfiles();

  void setProfiles(@Nullable List<String> profiles);

  @Description("The events: likewise.")
  @Nullable List<String> getEvents();

  void setEvents(@Nullable List<String> events);

  @Description("The Paimon warehouse: a path, or the catalog's name for it with --catalogOptions.")
  @Nullable String getWarehouse();

  void setWarehouse(@Nullable String warehouse);

  // Not for others to see: the options of a pipeline are shown on pages of jobs, and a worker gets
  // the catalog's with the steps that open it.
  @JsonIgnore
  @Description(
      "Options of the Paimon catalog, as JSON or @FILE with JSON, such as"
          + " {\"metastore\":\"rest\",\"uri\":...}; ${env:NAME} in a value is read from the"
          + " environment.")
  @Nullable String getCatalogOptions();

  void setCatalogOptions(@Nullable String catalogOptions);

  @Description("The database of the tables; created when missing.")
  @Default.String("game_db")
  String getDatabase();

  void setDatabase(String database);

  @Description("The zone of days and of times without a zone, such as Asia/Shanghai or +08:00.")
  @Default.String("UTC")
  String getTimeZone();

  void setTimeZone(String timeZone);

  @Description(
      "How events find their players: broadcast sends all players to every worker, shuffle brings"
          + " events and players together for more players than a worker can hold; auto chooses by"
          + " their number and a worker's memory.")
  @Default.String("auto")
  String getPlayerJoin();

  void setPlayerJoin(String playerJoin);

  @Description("A file for the summary in JSON, for machines; local, or wherever sources can be.")
  @Nullable String getSummary();

  void setSummary(@Nullable String summary);

  @Description("Shows no progress; the summary and what goes wrong are shown all the same.")
  boolean isQuiet();

  void setQuiet(boolean quiet);
}
