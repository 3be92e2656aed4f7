package org.playlake.pipeline.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.playlake.pipeline.engine.SparkSubmission;
import org.playlake.pipeline.options.Causes;
import org.slf4j.LoggerFactory;

/**
 * The file that takes what the engines have to say: one of each run, in a folder that only its user
 * can look into. The oldest are deleted.
 */
public final class RunLog {
  /** Read by the logging configuration. */
  private static final String PROPERTY = "playlake.log";

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int KEPT = 20;
  private static final Pattern ERROR = Pattern.compile("^(?:[a-z]\\w*\\.)+(\\w+Error(?:: .*)?)$");

  private RunLog() {}

  /**
   * Decides on the file, if that has not been done. Comes before the first logger, which opens it.
   * Under {@code spark-submit} there is none: the log is the engine's.
   */
  public static synchronized void open() {
    if (SparkSubmission.isUnderway()) {
      return;
    }
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, file(System.getenv()).toString());
    }
  }

  /**
   * The file that {@code PLAYLAKE_LOG} names, or a new one.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  static Path file(Map<String, String> environment) {
    String given = environment.get("PLAYLAKE_LOG");
    try {
      if (given != null && !given.isBlank()) {
        Path file = Path.of(given).toAbsolutePath();
        Files.createDirectories(file.getParent());
        return file;
      }
      Path folder = folder(environment);
      deleteOldest(folder);
      String name =
          NAME.format(LocalDateTime.now(ZoneId.systemDefault()))
              + "-"
              + UUID.randomUUID().toString().substring(0, 8)
              + ".log";
      return Files.createFile(folder.resolve(name), permissions("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The log cannot be written: " + Causes.firstLine(e) + ". Name a file in PLAYLAKE_LOG", e);
    }
  }

  /** A folder of the user alone: in the user's cache, or where there is none a temporary one. */
  private static Path folder(Map<String, String> environment) throws IOException {
    String cache = environment.get("XDG_CACHE_HOME");
    Path parent =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    Path folder = parent.resolve("playlake").resolve("log");
    try {
      Files.createDirectories(folder.getParent());
      createOrCheck(folder);
      return folder;
    } catch (IOException e) {
      return Files.createTempDirectory("playlake-log", permissions("rwx------"));
    }
  }

  private static void createOrCheck(Path folder) throws IOException {
    try {
      Files.createDirectory(folder, permissions("rwx------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(folder)) {
        throw e;
      }
    }
  }

  private static FileAttribute<?>[] permissions(String permissions) {
    boolean posix = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static void deleteOldest(Path folder) throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.list(folder)) {
      logs =
          files
              .filter(file -> file.getFileName().toString().endsWith(".log"))
              .sorted(Comparator.comparing(Path::toString).reversed())
              .toList();
    }
    for (Path old : logs.subList(Math.min(KEPT - 1, logs.size()), logs.size())) {
      Files.deleteIfExists(old);
    }
  }

  /** The error of the JVM that was logged last, in a line. */
  static String lastError() {
    String last = "A worker ended with an error of the JVM";
    try (Stream<String> lines = Files.lines(Path.of(path()))) {
      for (String line : (Iterable<String>) lines::iterator) {
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
          last = error.group(1);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      write("The log cannot be read", e);
    }
    return last;
  }

  /** The place of the log, in a sentence. */
  public static String place() {
    return SparkSubmission.isUnderway()
        ? "The stack trace is in the driver's log."
        : "The log is " + path() + ".";
  }

  /** Where none could be made, what the logging configuration falls back on. */
  private static String path() {
    Path fallback = Path.of(System.getProperty("java.io.tmpdir"), "playlake.log");
    return System.getProperty(PROPERTY, fallback.toString());
  }

  /** Keeps a failure, with its stack trace. */
  public static void write(String what, Throwable failure) {
    LoggerFactory.getLogger(RunLog.class).error(what, failure);
  }
}
