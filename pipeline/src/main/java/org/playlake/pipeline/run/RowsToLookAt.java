package org.playlake.pipeline.run;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.job.JobPlan;

/** The place of rows that a run has written and not published. */
final class RowsToLookAt {

  private RowsToLookAt() {}

  /** Where they are and how long they stay, in two sentences. */
  static String of(JobPlan job) {
    boolean isInFolders =
        job.catalog().getOrDefault("metastore", "filesystem").equals("filesystem");
    String places =
        List.of(
                job.tables().dwdUserEvent(),
                job.tables().dwdRejectedEvent(),
                job.tables().dwsPlayerDay())
            .stream()
            .map(table -> isInFolders ? folder(job, table) : table.name())
            .collect(Collectors.joining(", "));
    return "The rows to be looked at are in Parquet files that no table shows, written since "
        + job.began().truncatedTo(ChronoUnit.SECONDS)
        + (isInFolders ? ", in " : ", in the folders of ")
        + places
        + ". They stay until playlake maintain --removeOrphans removes them.";
  }

  /** As a catalog of the file system lays them out. */
  private static String folder(JobPlan job, PaimonTable table) {
    String warehouse = String.valueOf(job.catalog().get("warehouse")).replaceFirst("/+$", "");
    String name = table.name();
    return warehouse + "/" + name.replaceFirst("\\.", ".db/");
  }
}
