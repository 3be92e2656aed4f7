package org.playlake.pipeline.command;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.hdfs.HadoopFileSystemOptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.RunOptions;

/**
 * Lets Beam read sources that Hadoop reaches, such as {@code hdfs://}, {@code oss://} or {@code
 * s3a://}: the file system and its credentials are those of Hadoop's own configuration.
 */
final class RemoteSources {
  private static final Pattern PLACE =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://([^/*?\\[{]*)");

  private RemoteSources() {}

  /**
   * @throws InputException if the two sources lie on different remote file systems
   */
  static void register(RunOptions options) {
    Set<String> places =
        Stream.of(options.getProfiles(), options.getEvents())
            .map(RemoteSources::place)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (places.size() > 1) {
      throw new InputException(
          "--profiles and --events lie on different remote file systems, "
              + String.join(" and ", places)
              + ". Bring both to one.");
    }
    HadoopFileSystemOptions hadoop = options.as(HadoopFileSystemOptions.class);
    for (String place : places) {
      Configuration configuration = new Configuration();
      configuration.set(FileSystem.FS_DEFAULT_NAME_KEY, URI.create(place).toString());
      hadoop.setHdfsConfiguration(List.of(configuration));
    }
  }

  private static @Nullable String place(@Nullable String glob) {
    Matcher matcher = PLACE.matcher(glob == null ? "" : glob);
    return matcher.find() && !matcher.group(1).equalsIgnoreCase("file") ? matcher.group() : null;
  }
}
