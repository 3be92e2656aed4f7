package org.playlake.pipeline.command;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.HadoopFileSystems;
import org.playlake.pipeline.options.RunOptions;

/**
 * Lets Beam read sources that Hadoop reaches, such as {@code hdfs://}, {@code oss://} or {@code
 * s3a://}: the file system and its credentials are those of Hadoop's own configuration.
 */
final class RemoteSources {
  private static final Pattern PLACE =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://([^/*?\\[{]*)");

  private RemoteSources() {}

  /** Gives the pipeline Hadoop's configuration, which Beam brings to the workers. */
  static void register(RunOptions options) {
    places(options)
        .findFirst()
        .ifPresent(
            place -> {
              Configuration configuration = HadoopFileSystems.configuration();
              // Beam registers a file system for the scheme of the default one.
              configuration.set(FileSystem.FS_DEFAULT_NAME_KEY, URI.create(place).toString());
              options
                  .as(HadoopFileSystemOptions.class)
                  .setHdfsConfiguration(List.of(configuration));
            });
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
