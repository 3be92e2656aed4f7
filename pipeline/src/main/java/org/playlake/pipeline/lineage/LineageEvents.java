package org.playlake.pipeline.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.InputDataset;
import io.openlineage.client.OpenLineage.JobFacets;
import io.openlineage.client.OpenLineage.OutputDataset;
import io.openlineage.client.OpenLineage.ParentRunFacet;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineage.RunFacets;
import io.openlineage.client.OpenLineage.RunFacetsBuilder;
import io.openlineage.client.utils.DatasetIdentifier;
import io.openlineage.client.utils.UUIDUtils;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.engine.Versions;
import org.playlake.pipeline.outcome.RunReport;
import org.playlake.pipeline.outcome.SecretTexts;

/**
 * Makes OpenLineage's run events out of reports.
 *
 * @param namespace of the job
 * @param parent the scheduler's task as OpenLineage's plug-ins write it, namespace/name/run, or
 *     null
 */
record LineageEvents(String namespace, @Nullable String parent) {
  private static final OpenLineage LINEAGE =
      new OpenLineage(URI.create("https://github.com/playlake/playlake"));

  /** A task's name may hold slashes, written as %2F, or as they are. */
  private static final Pattern PARENT = Pattern.compile("([^/]+)/(.+)/([0-9a-fA-F-]{36})");

  RunEvent event(RunReport report) {
    Instant ended = report.ended();
    return LINEAGE
        .newRunEventBuilder()
        .eventType(type(report))
        .eventTime((ended == null ? report.began() : ended).atZone(UTC))
        .run(LINEAGE.newRun(runId(report), runFacets(report)))
        .job(LINEAGE.newJob(namespace, "playlake.run." + report.database(), jobFacets()))
        .inputs(report.inputs().stream().map(each -> input(report, each)).toList())
        .outputs(report.outputs().stream().map(each -> output(report, each)).toList())
        .build();
  }

  private static EventType type(RunReport report) {
    if (report.ended() == null) {
      return EventType.START;
    }
    return report.exitCode() == 0 ? EventType.COMPLETE : EventType.FAIL;
  }

  /** OpenLineage's runs are UUIDs. The same one at the beginning and at the end. */
  private static UUID runId(RunReport report) {
    return UUIDUtils.generateStaticUUID(report.began(), report.runId().getBytes(UTF_8));
  }

  private RunFacets runFacets(RunReport report) {
    RunFacetsBuilder facets =
        LINEAGE
            .newRunFacetsBuilder()
            .processing_engine(
                LINEAGE.newProcessingEngineRunFacet(
                    Versions.of("Beam"), "beam", Versions.of("Playlake")))
            .tags(
                LINEAGE.newTagsRunFacet(
                    List.of(LINEAGE.newTagsRunFacetFields("run_id", report.runId(), "PLAYLAKE"))));
    ParentRunFacet task = parentFacet();
    if (task != null) {
      facets.parent(task);
    }
    if (!report.loadDates().isEmpty()) {
      List<LocalDate> dates = report.loadDates();
      facets.nominalTime(
          LINEAGE.newNominalTimeRunFacet(
              begin(dates.get(0), report), begin(dates.get(dates.size() - 1).plusDays(1), report)));
    }
    if (report.error() != null) {
      facets.errorMessage(
          LINEAGE.newErrorMessageRunFacet(SecretTexts.masked(report.error()), "JAVA", null));
    }
    return facets.build();
  }

  private static ZonedDateTime begin(LocalDate date, RunReport report) {
    return date.atStartOfDay(report.timeZone());
  }

  private @Nullable ParentRunFacet parentFacet() {
    Matcher names = PARENT.matcher(parent == null ? "" : parent);
    return names.matches()
        ? LINEAGE
            .newParentRunFacetBuilder()
            .job(LINEAGE.newParentRunFacetJob(names.group(1), names.group(2)))
            .run(LINEAGE.newParentRunFacetRun(UUID.fromString(names.group(3))))
            .build()
        : null;
  }

  private static JobFacets jobFacets() {
    return LINEAGE
        .newJobFacetsBuilder()
        .jobType(LINEAGE.newJobTypeJobFacet("BATCH", "PLAYLAKE", "JOB"))
        .build();
  }

  private static InputDataset input(RunReport report, RunReport.Input input) {
    DatasetIdentifier name = DatasetNames.source(input.location());
    var facets = LINEAGE.newInputDatasetInputFacetsBuilder();
    if (report.isDone()) {
      facets.inputStatistics(
          LINEAGE.newInputStatisticsInputDatasetFacet(input.rows(), input.bytes(), input.files()));
    }
    return LINEAGE
        .newInputDatasetBuilder()
        .namespace(name.getNamespace())
        .name(name.getName())
        .inputFacets(facets.build())
        .build();
  }

  private static OutputDataset output(RunReport report, RunReport.Output output) {
    var facets =
        LINEAGE
            .newDatasetFacetsBuilder()
            .storage(LINEAGE.newStorageDatasetFacet("paimon", "parquet"));
    var outputFacets = LINEAGE.newOutputDatasetOutputFacetsBuilder();
    if (report.isDone()) {
      outputFacets.outputStatistics(
          LINEAGE.newOutputStatisticsOutputDatasetFacet(
              output.rows(), output.bytes(), output.files()));
      if (output.snapshot() >= 0) {
        facets.version(LINEAGE.newDatasetVersionDatasetFacet(Long.toString(output.snapshot())));
      }
    }
    return LINEAGE
        .newOutputDatasetBuilder()
        .namespace(DatasetNames.namespace(report.warehouse()))
        .name(report.database() + "." + output.table())
        .facets(facets.build())
        .outputFacets(outputFacets.build())
        .build();
  }
}
