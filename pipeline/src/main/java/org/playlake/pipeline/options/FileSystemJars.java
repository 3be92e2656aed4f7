package org.playlake.pipeline.options;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.util.VersionInfo;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Names the jars that a file system comes in, for those who lack them. */
public enum FileSystemJars {
  /** Files that are read or written as such, by Hadoop. */
  FILES,
  /** A warehouse, by Paimon. */
  WAREHOUSE;

  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+)://.*");

  /** Messages of Hadoop, Paimon and Java that a class of a file system is not there. */
  private static final Pattern MISSING =
      Pattern.compile(
          "No FileSystem for scheme"
              + "|Could not find a file io implementation for scheme"
              + "|\\b(?:Class|ClassNotFoundException|NoClassDefFoundError)\\b.*"
              + "(?:hadoop[./]fs[./]|amazon|aliyun|jindo|google|azure|qcloud|obs[./])");

  private static final Pattern LACKING = Pattern.compile("(?s)Missing required options are:(.*)");

  /**
   * @param submitted what takes the place of {@code warehouse} beside the jar for spark-submit;
   *     null where Hadoop's file system serves the warehouse, too
   */
  private record Jars(String files, String warehouse, @Nullable String submitted) {}

  private static final Jars S3 =
      new Jars(
          "hadoop-aws-%s with its aws-java-sdk-bundle",
          "paimon-s3", "playlake-VERSION-spark-s3.jar");
  private static final Jars AZURE =
      new Jars("hadoop-azure-%s with its libraries", "paimon-azure", null);

  private static final Map<String, Jars> JARS =
      Map.ofEntries(
          Map.entry("s3", S3),
          Map.entry("s3a", S3),
          Map.entry("s3n", S3),
          Map.entry(
              "oss",
              new Jars(
                  "JindoSDK (jindo-core and jindo-sdk), or hadoop-aliyun-%s with its libraries",
                  "paimon-oss or paimon-jindo", "playlake-VERSION-spark-oss.jar")),
          Map.entry("gs", new Jars("gcs-connector (hadoop3, shaded)", "paimon-gs", null)),
          Map.entry("abfs", AZURE),
          Map.entry("abfss", AZURE),
          Map.entry("wasb", AZURE),
          Map.entry("wasbs", AZURE),
          Map.entry("cosn", new Jars("hadoop-cos with its libraries", "paimon-cosn", null)),
          Map.entry("obs", new Jars("hadoop-huaweicloud", "paimon-obs", null)));

  /**
   * The jars that are missing for {@code path} and how to add them, in sentences; empty when {@code
   * failure} is about something else.
   */
  public Optional<String> missing(String path, Throwable failure) {
    Matcher scheme = SCHEME.matcher(path);
    if (!scheme.matches() || !saysMissing(failure)) {
      return Optional.empty();
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    Optional<String> options = lackingOptions(failure);
    if (options.isPresent()) {
      return Optional.of(
          "the jar that serves "
              + name
              + ":// is there, and lacks the options "
              + options.get()
              + ". Give them in --catalogOptions");
    }
    return Optional.of("no jar on the class path serves " + name + "://. " + remedy(name));
  }

  /** The options without which a jar of Paimon's stands back. */
  private static Optional<String> lackingOptions(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      for (Throwable beside : cause.getSuppressed()) {
        Matcher lacking = LACKING.matcher(String.valueOf(beside.getMessage()));
        if (lacking.find()) {
          return Optional.of(lacking.group(1).strip().replaceAll("\\s+", ", "));
        }
      }
    }
    return Optional.empty();
  }

  private String remedy(String scheme) {
    Jars jars = JARS.get(scheme);
    if (jars == null) {
      return "Check the scheme; if it is right, add the jar of its file system:"
          + " PLAYLAKE_CLASSPATH=/folder/of/jars/*";
    }
    String files = jars.files().formatted(VersionInfo.getVersion());
    if (this == FILES) {
      return "Add " + files + ": PLAYLAKE_CLASSPATH=/folder/of/jars/*, or --jars of spark-submit";
    }
    return "Add "
        + jars.warehouse()
        + " of Paimon's version (see playlake version): PLAYLAKE_CLASSPATH=/folder/of/jars/*. To"
        + " spark-submit give with --jars "
        + (jars.submitted() == null ? files : jars.submitted() + " (see README)");
  }

  private static boolean saysMissing(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (MISSING.matcher(cause.toString()).find()) {
        return true;
      }
    }
    return false;
  }
}
