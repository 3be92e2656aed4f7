package org.playlake.pipeline.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.util.VersionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSystemJarsTest {
  private static Throwable noScheme() {
    return new IOException(new UnsupportedFileSystemException("No FileSystem for scheme \"x\""));
  }

  @ParameterizedTest
  @CsvSource({
    "s3, hadoop-aws-, paimon-s3",
    "S3A, aws-java-sdk-bundle, paimon-s3",
    "oss, JindoSDK, paimon-oss",
    "gs, gcs-connector, paimon-gs",
    "abfss, hadoop-azure-, paimon-azure",
    "cosn, hadoop-cos, paimon-cosn",
    "obs, hadoop-huaweicloud, paimon-obs"
  })
  void namesTheJarsOfFilesAndThoseOfAWarehouse(String scheme, String files, String warehouse) {
    String path = scheme + "://bucket/logs/*";

    assertThat(FileSystemJars.FILES.missing(path, noScheme()))
        .get()
        .asString()
        .contains("serves " + scheme.toLowerCase(Locale.ROOT) + "://", files, "PLAYLAKE_CLASSPATH=")
        .doesNotContain("%s");
    assertThat(FileSystemJars.WAREHOUSE.missing(path, noScheme()))
        .get()
        .asString()
        .contains(warehouse, "PLAYLAKE_CLASSPATH=", "playlake version");
  }

  @ParameterizedTest
  @CsvSource({
    "s3, playlake-VERSION-spark-s3.jar",
    "oss, playlake-VERSION-spark-oss.jar",
    "gs, gcs-connector"
  })
  void namesTheJarOfAWarehouseForSparkSubmit(String scheme, String jar) {
    assertThat(FileSystemJars.WAREHOUSE.missing(scheme + "://bucket/lake", noScheme()))
        .get()
        .asString()
        .contains("To spark-submit give with --jars " + jar);
  }

  @Test
  void namesTheVersionOfHadoopThatIsThere() {
    assertThat(FileSystemJars.FILES.missing("s3a://b/x", noScheme()))
        .get()
        .asString()
        .contains("hadoop-aws-" + VersionInfo.getVersion());
  }

  @Test
  void knowsAJarWhoseOwnLibraryIsMissing() {
    assertThat(
            FileSystemJars.FILES.missing(
                "s3a://b/x", new NoClassDefFoundError("com/amazonaws/AmazonClientException")))
        .isPresent();
  }

  @Test
  void saysNothingOfOtherFailuresAndOfLocalPaths() {
    assertThat(FileSystemJars.FILES.missing("s3a://b/x", new IOException("403 Forbidden")))
        .isEmpty();
    assertThat(FileSystemJars.FILES.missing("s3a://b/x", new ClassNotFoundException("org.x.Codec")))
        .isEmpty();
    assertThat(FileSystemJars.WAREHOUSE.missing("/lake", noScheme())).isEmpty();
  }

  @Test
  void asksToCheckASchemeThatItDoesNotKnow() {
    assertThat(FileSystemJars.FILES.missing("gopher://b/x", noScheme()))
        .get()
        .asString()
        .contains("gopher://. Check the scheme");
  }
}
