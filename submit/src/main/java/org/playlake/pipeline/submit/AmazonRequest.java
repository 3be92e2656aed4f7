package org.playlake.pipeline.submit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * StartJobRun of Amazon's EMR Serverless.
 *
 * @param job what is started
 * @param endpoint of the service, or null for the region's
 * @param region that the job runs in
 * @param applicationId of the application that runs it
 * @param role that it runs in
 * @param logs the folder for its logs, or null
 * @param minutes after which the service ends the run, or null for its own limit
 * @param token by which the service knows a request that it has had, or null for a new one
 * @param tags of the run
 */
record AmazonRequest(
    JobRequest job,
    @Nullable String endpoint,
    String region,
    String applicationId,
    String role,
    @Nullable String logs,
    @Nullable Integer minutes,
    @Nullable String token,
    Map<String, String> tags) {
  /** Name of the classification that holds the settings of Spark. */
  static final String SETTINGS = "spark-defaults";

  /** As the vendor's command line takes it. */
  Map<String, Object> body() {
    Map<String, Object> submit = new LinkedHashMap<>();
    submit.put("entryPoint", job.jar());
    submit.put("entryPointArguments", job.arguments());
    submit.put("sparkSubmitParameters", parameters());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("classification", SETTINGS);
    settings.put("properties", job.settings());
    Map<String, Object> overrides = new LinkedHashMap<>();
    overrides.put("applicationConfiguration", List.of(settings));
    if (logs != null) {
      overrides.put(
          "monitoringConfiguration", Map.of("s3MonitoringConfiguration", Map.of("logUri", logs)));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("applicationId", applicationId);
    if (token != null) {
      body.put("clientToken", token);
    }
    body.put("executionRoleArn", role);
    body.put("name", job.name());
    body.put("jobDriver", Map.of("sparkSubmit", submit));
    body.put("configurationOverrides", overrides);
    if (minutes != null) {
      body.put("executionTimeoutMinutes", minutes);
    }
    if (!tags.isEmpty()) {
      body.put("tags", tags);
    }
    return body;
  }

  String parameters() {
    return "--class " + JobOptions.MAIN_CLASS;
  }

  /** A line that says where the body goes. */
  String target() {
    String host =
        endpoint == null ? "https://emr-serverless." + region + ".amazonaws.com" : endpoint;
    return "POST " + host + "/applications/" + applicationId + "/jobruns";
  }

  /** Commands that show the end of a run. */
  List<String> follow(String run) {
    String place =
        " --application-id " + applicationId + " --job-run-id " + run + " --region " + region;
    return List.of(
        "Job run " + run + " is submitted.",
        "Its state:  aws emr-serverless get-job-run" + place,
        "Its page:   aws emr-serverless get-dashboard-for-job-run" + place,
        "To end it:  aws emr-serverless cancel-job-run" + place,
        logs == null
            ? "Its log is on its page; --logUri also keeps it in S3."
            : "Its log is below "
                + logs.replaceFirst("/+$", "")
                + "/applications/"
                + applicationId
                + "/jobs/"
                + run
                + ".");
  }
}
