package org.playlake.pipeline.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {
  private static final List<String> KEYS =
      List.of(
          "alibabacloud.accessKeyId",
          "alibabacloud.accessKeyIdSecret",
          "aws.accessKeyId",
          "aws.secretAccessKey",
          "user.home");

  private final Map<String, String> before = new HashMap<>();

  @BeforeEach
  void takeThemAway() {
    KEYS.forEach(key -> before.put(key, System.clearProperty(key)));
    System.setProperty("user.home", "/nowhere");
    System.setProperty("aws.disableEc2Metadata", "true");
  }

  @AfterEach
  void giveThemBack() {
    before.forEach(System::setProperty);
    System.clearProperty("aws.disableEc2Metadata");
  }

  @Test
  void withoutCredentialsNothingIsSentAndWhatToSetIsTold() throws Exception {
    try (Service service = Service.answering(200, "{}")) {
      String there = "--endpoint=" + service.address();
      SubmitRun alibaba = SubmitRun.ofSound(SubmitRun.ALIBABA, there);
      SubmitRun amazon =
          SubmitRun.ofSound(
              List.of(
                  "emr-serverless-aws",
                  "--applicationId=00f5lp5iapag6909",
                  "--region=eu-central-1",
                  "--roleArn=arn:aws:iam::123456789012:role/playlake",
                  "--jar=s3://my-bucket/jars/playlake-spark.jar"),
              there);

      assertThat(List.of(alibaba.exitCode(), amazon.exitCode())).containsExactly(2, 2);
      assertThat(alibaba.err()).contains("no credentials", "ALIBABA_CLOUD_ACCESS_KEY_ID");
      assertThat(amazon.err()).contains("no credentials", "AWS_ACCESS_KEY_ID");
      assertThat(service.requests()).isEmpty();
    }
  }
}
