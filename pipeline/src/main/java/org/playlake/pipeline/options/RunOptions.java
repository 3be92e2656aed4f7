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
      "The load date of a daily run, such as 2024-05-08 or 20240508: the run replaces what that"
          + " delivery gave before and nothing else. {date} in --profiles and --events stands for it,"
          + " {date:yyyyMMdd} for another form. Without it the run replaces everything.")
  @Nullable String getDate();

  void setDate(@Nullable String date);

  @Description("The first of several load dates, with --to: those that are loaded are skipped.")
  @Nullable String getFrom();

  void setFrom(@Nullable String from);

  @Description("The last of several load dates.")
  @Nullable String getTo();

  void setTo(@Nullable String to);

  @Description(
      "How many days before its load date an event may be; one day after it is the other bound."
          + " Others are rejected.")
  @Default.String("7")
  String getLateness();

  void setLateness(String lateness);

  @Description("Loads dates also where they are loaded from the same files.")
  boolean isForce();

  void setForce(boolean force);

  @Description("A load date without files is loaded as empty, in the place of an error.")
  boolean isAllowEmpty();

  void setAllowEmpty(boolean allowEmpty);

  @Description(
      "Makes DWD, DWS and ADS of all loads anew from the raw tables, with the players' profiles of"
          + " now.")
  boolean isReenrich();

  void setReenrich(boolean reenrich);

  @Description("Says what would be read, replaced and removed, and changes nothing.")
  boolean isDryRun();

  void setDryRun(boolean dryRun);

  @Description("A file of checks in YAML; a run that fails one publishes nothing.")
  @Nullable String getChecks();

  void setChecks(@Nullable String checks);

  @Description("Where OpenLineage events of the run go: a file, or http(s)://...")
  @Nullable String getLineage();

  void setLineage(@Nullable String lineage);

  @Description("Where metrics for Prometheus go: a file.prom, or a pushgateway http(s)://...")
  @Nullable String getMetrics();

  void setMetrics(@Nullable String metrics);

  @Description(
      "How events find their players: broadcast sends all players to every worker, shuffle brings"
          + " events and players together for more players than a worker can hold; auto chooses by"
          + " their number and a worker's memory.")
  @Default.String("auto")
  String getPlayerJoin();

  void setPlayerJoin(String playerJoin);

  @Description(
      "How many of the last runs' snapshots are kept by tags, run-ID in each table; older ones of"
          + " these are deleted. Without it the tables' own retention decides.")
  @Nullable String getKeepRuns();

  void setKeepRuns(@Nullable String keepRuns);

  @Description(
      "Has the tables' commits write Iceberg metadata too, from now on, for readers of Iceberg; in"
          + " the folder iceberg of the warehouse.")
  boolean isIcebergMetadata();

  void setIcebergMetadata(boolean icebergMetadata);

  @Description("A file for the summary in JSON, for machines; local, or wherever sources can be.")
  @Nullable String getSummary();

  void setSummary(@Nullable String summary);

  @Description("Shows no progress; the summary and what goes wrong are shown all the same.")
  boolean isQuiet();

  void setQuiet(boolean quiet);
}
