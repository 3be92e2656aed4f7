package org.playlake.pipeline.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The target {@code emr-serverless}. */
@Command(
    name = "emr-serverless",
    sortOptions = false,
    description = "Starts the job at Alibaba Cloud's EMR Serverless Spark.",
    footer = {
      "",
      "The request is signed with ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or"
          + " with the profile in ~/.alibabacloud/credentials. The job itself runs in the role of its"
          + " workspace."
    })
final class EmrServerlessCommand implements Callable<Integer> {
  private static final Pattern RELEASE = Pattern.compile("esr-(\\d+)\\.(\\d+)\\..*");
  private static final Pattern WORKSPACE = Pattern.compile("w-[0-9a-zA-Z]+");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)+");

  @Option(
      names = "--workspaceId",
      paramLabel = "ID",
      description = "Required. Such as w-d2d82aa09155.")
  private @Nullable String workspaceId;

  @Option(names = "--region", paramLabel = "ID", description = "Required. Such as cn-hangzhou.")
  private @Nullable String region;

  @Mixin private JobOptions job = new JobOptions();

  @Option(
      names = "--queue",
      paramLabel = "NAME",
      defaultValue = "root_queue",
      description = "The queue of the workspace. Default: ${DEFAULT-VALUE}.")
  private String queue = "";

  @Option(
      names = "--releaseVersion",
      paramLabel = "TEXT",
      defaultValue = "esr-4.7.0 (Spark 3.5.2, Scala 2.12, Java Runtime)",
      description = "The engine: esr-4.5.0 or later of 4.x. Default: ${DEFAULT-VALUE}.")
  private String releaseVersion = "";

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--endpoint",
      paramLabel = "HOST",
      description = "Of the service. Default: emr-serverless-spark.REGION.aliyuncs.com.")
  private @Nullable String endpoint;

  @Unmatched private List<String> unknown = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Checks checks = new Checks();
    String place = checks.required("--region", region, "cn-hangzhou", REGION);
    String workspace = checks.required("--workspaceId", workspaceId, "w-d2d82aa09155", WORKSPACE);
    checkRelease(checks);
    JobRequest request = job.check(unknown, true, checks);
    Map<String, Object> body =
        AlibabaRequest.body(
            request,
            checks.required("--queue", queue, "root_queue"),
            releaseVersion,
            service.timeoutMinutes(checks),
            service.clientToken,
            service.tags(checks));
    String host = endpoint == null ? "emr-serverless-spark." + place + ".aliyuncs.com" : endpoint;
    AlibabaRequest start = new AlibabaRequest(host, place, workspace, body);
    if (!job.dryRun
        && checks.library("com.aliyun.emr_serverless_spark20230808.Client")
        && !AlibabaClient.hasCredentials()) {
      checks.refuse(
          "There are no credentials to sign the request with. Set ALIBABA_CLOUD_ACCESS_KEY_ID and"
              + " ALIBABA_CLOUD_ACCESS_KEY_SECRET, or write ~/.alibabacloud/credentials.");
    }
    return new Submission(spec.commandLine(), checks)
        .make(job.dryRun, start.target(), body, () -> start.follow(AlibabaClient.start(start)));
  }

  private void checkRelease(Checks checks) {
    Matcher release = RELEASE.matcher(releaseVersion);
    if (!release.matches()) {
      checks.refuse(
          "--releaseVersion="
              + releaseVersion
              + " is none. Give one such as esr-4.7.0 (Spark 3.5.2, Scala 2.12, Java Runtime).");
    } else if (!release.group(1).equals("4") || Integer.parseInt(release.group(2)) < 5) {
      checks.refuse(
          "--releaseVersion="
              + releaseVersion
              + " does not run the job, which needs Java 17 and Spark 3.5 with Scala 2.12. Give"
              + " esr-4.5.0 or a later one of 4.x.");
    }
  }
}
