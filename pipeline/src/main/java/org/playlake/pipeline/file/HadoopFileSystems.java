package org.playlake.pipeline.file;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.hadoop.conf.Configuration;

/** The configuration of Hadoop's file systems, with what its defaults leave out. */
public final class HadoopFileSystems {
  /**
   * Classes that serve a scheme, where a jar that has it is there and the configuration names no
   * other.
   */
  private static final Map<String, List<String>> IMPLEMENTATIONS =
      Map.of(
          "fs.s3.impl", List.of("org.apache.hadoop.fs.s3a.S3AFileSystem"),
          "fs.oss.impl",
              List.of(
                  "com.aliyun.jindodata.oss.JindoOssFileSystem",
                  "org.apache.hadoop.fs.aliyun.oss.AliyunOSSFileSystem"),
          "fs.gs.impl", List.of("com.google.cloud.hadoop.fs.gcs.GoogleHadoopFileSystem"));

  private HadoopFileSystems() {}

  /**
   * Configuration of this JVM, ready for the jars there: that of the class path and {@code
   * HADOOP_CONF_DIR}, and what {@code spark-submit} was given as {@code spark.hadoop.*}.
   */
  public static Configuration configuration() {
    Configuration configuration = new Configuration();
    new SparkHadoopSettings().forEach(configuration::set);
    IMPLEMENTATIONS.forEach(
        (property, classes) ->
            classes.stream()
                .filter(name -> configuration.getClassByNameOrNull(name) != null)
                .findFirst()
                .ifPresent(name -> configuration.setIfUnset(property, name)));
    return configuration;
  }

  /** The same with the settings that a pipeline brings. */
  static Configuration configuration(PipelineOptions options) {
    Configuration configuration = configuration();
    List<Configuration> given = options.as(HadoopFileSystemOptions.class).getHdfsConfiguration();
    if (given != null) {
      given.forEach(each -> each.forEach(set -> configuration.set(set.getKey(), set.getValue())));
    }
    return configuration;
  }
}
