package org.playlake.pipeline.submit;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.exception.CredentialException;
import com.aliyun.emr_serverless_spark20230808.models.StartJobRunRequest;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Map;

/** Sends requests to Alibaba's EMR Serverless Spark. */
final class AlibabaClient {

  private AlibabaClient() {}

  /** True if there is something to sign a request with. */
  static boolean hasCredentials() {
    try {
      return new Client().getAccessKeyId() != null;
    } catch (CredentialException e) {
      return false;
    }
  }

  /** The request in the vendor's form. */
  static StartJobRunRequest form(AlibabaRequest request) throws Exception {
    return StartJobRunRequest.build(request.body()).setRegionId(request.region());
  }

  /**
   * Starts the job with the credentials of the environment, of the user's profile or of the
   * machine's role, and gives the id of the run.
   */
  static String start(AlibabaRequest request) throws Exception {
    String endpoint = request.endpoint();
    Config config =
        new Config()
            .setCredential(new Client())
            .setRegionId(request.region())
            .setProtocol(endpoint.startsWith("http://") ? "HTTP" : "HTTPS")
            .setEndpoint(endpoint.replaceFirst("^https?://", ""));
    return new com.aliyun.emr_serverless_spark20230808.Client(config)
        .startJobRunWithOptions(request.workspace(), form(request), Map.of(), new RuntimeOptions())
        .getBody()
        .getJobRunId();
  }
}
