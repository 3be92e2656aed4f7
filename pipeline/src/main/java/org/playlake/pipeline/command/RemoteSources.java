package org.playlake.pipeline.command;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.HadoopFileSystems;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.pipeline.options.SecretNames;

/**
 * Lets workers read sources that Hadoop reaches, such as {@code hdfs://}, {@code oss://} or {@code
 * s3://}. They are told the settings of Hadoop that the launcher has, but for secrets, which each
 * JVM finds for itself: options of a pipeline are shown and stored in many places.
 */
final class RemoteSources {
  private static final Pattern PLACE =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://([^/*?\\[{]*)");

  private RemoteSources() {}

  /**
   * Gives the pipeline Hadoop's configuration, which Beam brings to the workers.
   *
   * @param isGiven whether an argument gives it; Beam itself takes all that {@code HADOOP_CONF_DIR}
   *     has
   * @throws InputException if a secret stands among the arguments
   */
  static void register(RunOptions options, boolean isGiven) {
    HadoopFileSystemOptions hadoop = options.as(HadoopFileSystemOptions.class);
    List<Configuration> given = isGiven ? hadoop.getHdfsConfiguration() : List.of();
    given.forEach(RemoteSources::refuseSecrets);
    // Otherwise Beam reads the files of HADOOP_CONF_DIR into the options.
    hadoop.setHdfsConfiguration(given.isEmpty() ? null : given);
    places(options)
        .findFirst()
        .ifPresent(
            place -> {
              Configuration configuration = new Configuration(false);
              HadoopFileSystems.configuration().forEach(set -> copy(set, configuration));
              given.forEach(each -> each.forEach(set -> copy(set, configuration)));
              // Beam registers a file system for the scheme of the default one.
              configuration.set(FileSystem.FS_DEFAULT_NAME_KEY, URI.create(place).toString());
              hadoop.setHdfsConfiguration(List.of(configuration));
            });
  }

  private static void copy(Map.Entry<String, String> setting, Configuration to) {
    if (!SecretNames.isSecret(setting.getKey())) {
      to.set(setting.getKey(), setting.getValue());
    }
  }

  private static void refuseSecrets(Configuration given) {
    for (Map.Entry<String, String> setting : given) {
      if (SecretNames.isSecret(setting.getKey())) {
        throw new InputException(
            "--hdfsConfiguration holds "
                + setting.getKey()
                + ", and arguments are shown by ps and on pages of jobs. Put it in the core-site.xml"
                + " of HADOOP_CONF_DIR, or in a spark.hadoop.* property of spark-submit.");
      }
    }
  }

  private static Stream<String> places(RunOptions options) {
    return Stream.of(options.getProfiles(), options.getEvents())
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(FileAccess::isRemote)
        .map(PLACE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group);
  }
}
