package org.playlake.pipeline.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The target {@code emr-serverless-aws}. */
@Command(
    name = "emr-serverless-aws",
    sortOptions = false,
    description = "Starts the job at Amazon's EMR Serverless.",
    footer = {
      "",
      "The application must be of emr-7.0 or later. The request is signed with AWS_ACCESS_KEY_ID and"
          + " AWS_SECRET_ACCESS_KEY, with the profile in ~/.aws, or with the role of the machine."
    })
final class EmrServerlessAwsCommand implements Callable<Integer> {
  private static final Pattern APPLICATION = Pattern.compile("[0-9a-z]{1,64}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");
  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-zA-Z0-9-]*:iam::[0-9]{12}:role/[!-~]+");

  @Option(
      names = "--applicationId",
      paramLabel = "ID",
      description = "Required. Such as 00f5lp5iapag6909.")
  private @Nullable String applicationId;

  @Option(names = "--region", paramLabel = "ID", description = "Required. Such as eu-central-1.")
  private @Nullable String region;

  @Option(
      names = "--roleArn",
      paramLabel = "ARN",
      description = "Required. The role that the job runs in.")
  private @Nullable String roleArn;

  @Mixin private JobOptions job = new JobOptions();

  @Option(
      names = "--logUri",
      paramLabel = "S3_PATH",
      description = "Keeps the logs there, too. Default: only on the run's page.")
  private @Nullable String logUri;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Of the service. Default: that of the region.")
  private @Nullable String endpoint;

  @Unmatched private List<String> unknown = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Checks checks = new Checks();
    String application =
        checks.required("--applicationId", applicationId, "00f5lp5iapag6909", APPLICATION);
    String place = checks.required("--region", region, "eu-central-1", REGION);
    String role =
        checks.required("--roleArn", roleArn, "arn:aws:iam::123456789012:role/playlake", ROLE);
    AmazonRequest start =
        new AmazonRequest(
            job.check(unknown, true, checks),
            endpoint,
            place,
            application,
            role,
            logUri,
            service.timeoutMinutes(checks),
            service.clientToken,
            service.tags(checks));
    if (!job.dryRun
        && checks.library("software.amazon.awssdk.services.emrserverless.EmrServerlessClient")
        && !AmazonClient.hasCredentials()) {
      checks.refuse(
          "There are no credentials to sign the request with. Set AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws with AWS_PROFILE.");
    }
    return new Submission(spec.commandLine(), checks)
        .make(
            job.dryRun,
            start.target(),
            start.body(),
            () -> start.follow(AmazonClient.start(start)));
  }
}
