package org.playlake.pipeline.submit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * StartJobRun of Alibaba's EMR Serverless Spark, version 2023-08-08.
 *
 * @param endpoint of the service, with or without a scheme
 * @param region that the job runs in
 * @param workspace that it runs in
 * @param body as the service takes it
 */
record AlibabaRequest(String endpoint, String region, String workspace, Map<String, Object> body) {

  /**
   * The body.
   *
   * @param minutes after which the service ends the run, or null for its own limit
   * @param token by which the service knows a request that it has had, or null
   */
  static Map<String, Object> body(
      JobRequest job,
      String queue,
      String release,
      @Nullable Integer minutes,
      @Nullable String token,
      Map<String, String> tags) {
    Map<String, Object> submit = new LinkedHashMap<>();
    submit.put("entryPoint", job.jar());
    submit.put("entryPointArguments", job.arguments());
    // Settings have a place of their own below, where they need no quotes.
    submit.put("sparkSubmitParameters", "--class " + JobOptions.MAIN_CLASS);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", job.name());
    body.put("codeType", "JAR");
    body.put("releaseVersion", release);
    body.put("resourceQueueId", queue);
    body.put("jobDriver", Map.of("sparkSubmit", submit));
    body.put(
        "configurationOverrides",
        Map.of(
            "configurations",
            job.settings().entrySet().stream()
                .map(each -> configuration(each.getKey(), each.getValue()))
                .toList()));
    if (minutes != null) {
      body.put("executionTimeoutSeconds", 60 * minutes);
    }
    if (!tags.isEmpty()) {
      body.put(
          "tags",
          tags.entrySet().stream().map(each -> tag(each.getKey(), each.getValue())).toList());
    }
    if (token != null) {
      body.put("clientToken", token);
    }
    return body;
  }

  private static Map<String, String> configuration(String key, String value) {
    Map<String, String> item = new LinkedHashMap<>();
    item.put("configFileName", "spark-defaults.conf");
    item.put("configItemKey", key);
    item.put("configItemValue", value);
    return item;
  }

  private static Map<String, String> tag(String key, String value) {
    Map<String, String> tag = new LinkedHashMap<>();
    tag.put("key", key);
    tag.put("value", value);
    return tag;
  }

  /** A line that says where the body goes. */
  String target() {
    return "POST " + address() + "/api/v1/workspaces/" + workspace + "/jobRuns?regionId=" + region;
  }

  private String address() {
    return endpoint.contains("://") ? endpoint : "https://" + endpoint;
  }

  /** Commands that show the end of a run. */
  List<String> follow(String run) {
    String place = " --workspace-id " + workspace + " --job-run-id " + run + " --region " + region;
    return List.of(
        "Job run " + run + " is submitted.",
        "Its state:  aliyun emr-serverless-spark get-job-run" + place,
        "To end it:  aliyun emr-serverless-spark cancel-job-run" + place,
        "Its log is in the console's list of job runs, and in the OSS folder that the state names.");
  }
}
