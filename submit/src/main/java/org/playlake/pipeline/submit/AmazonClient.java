package org.playlake.pipeline.submit;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClient;
import software.amazon.awssdk.services.emrserverless.EmrServerlessClientBuilder;
import software.amazon.awssdk.services.emrserverless.model.Configuration;
import software.amazon.awssdk.services.emrserverless.model.ConfigurationOverrides;
import software.amazon.awssdk.services.emrserverless.model.StartJobRunRequest;

/** Sends requests to Amazon's EMR Serverless. */
final class AmazonClient {

  private AmazonClient() {}

  /** True if there is something to sign a request with. */
  static boolean hasCredentials() {
    try (DefaultCredentialsProvider all = DefaultCredentialsProvider.create()) {
      return all.resolveCredentials() != null;
    } catch (SdkClientException e) {
      return false;
    }
  }

  /** The request in the vendor's form. */
  static StartJobRunRequest form(AmazonRequest request) {
    JobRequest job = request.job();
    StartJobRunRequest.Builder form =
        StartJobRunRequest.builder()
            .applicationId(request.applicationId())
            .clientToken(request.token())
            .executionRoleArn(request.role())
            .name(job.name())
            .jobDriver(
                driver ->
                    driver.sparkSubmit(
                        submit ->
                            submit
                                .entryPoint(job.jar())
                                .entryPointArguments(job.arguments())
                                .sparkSubmitParameters(request.parameters())))
            .configurationOverrides(overrides -> configure(request, overrides));
    if (request.minutes() != null) {
      form.executionTimeoutMinutes(request.minutes().longValue());
    }
    if (!request.tags().isEmpty()) {
      form.tags(request.tags());
    }
    return form.build();
  }

  private static void configure(AmazonRequest request, ConfigurationOverrides.Builder overrides) {
    overrides.applicationConfiguration(
        Configuration.builder()
            .classification(AmazonRequest.SETTINGS)
            .properties(request.job().settings())
            .build());
    if (request.logs() != null) {
      overrides.monitoringConfiguration(
          monitoring -> monitoring.s3MonitoringConfiguration(s3 -> s3.logUri(request.logs())));
    }
  }

  /**
   * Starts the job with the credentials of the environment, of the user's profile or of the
   * machine's role, and gives the id of the run.
   */
  static String start(AmazonRequest request) {
    EmrServerlessClientBuilder builder =
        EmrServerlessClient.builder()
            .region(Region.of(request.region()))
            .httpClientBuilder(UrlConnectionHttpClient.builder());
    if (request.endpoint() != null) {
      builder.endpointOverride(URI.create(request.endpoint()));
    }
    try (EmrServerlessClient client = builder.build()) {
      return client.startJobRun(form(request)).jobRunId();
    }
  }
}
