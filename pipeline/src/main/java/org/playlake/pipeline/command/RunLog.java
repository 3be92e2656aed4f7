package org.playlake.pipeline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.LoggerFactory;

/** The file that takes what the engines have to say. */
final class RunLog {
  /** Read by the logging configuration. */
  private static final String PROPERTY = "playlake.log";

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private RunLog() {}

  /** Decides on the file. Comes before the first logger, which opens it. */
  static void open() {
    if (System.getProperty(PROPERTY) == null) {
      Path folder = Path.of(System.getProperty("java.io.tmpdir"), "playlake");
      String name =
          NAME.format(LocalDateTime.now(ZoneId.systemDefault()))
              + "-"
              + ProcessHandle.current().pid()
              + ".log";
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("The folder of logs, " + folder + ", cannot be made", e);
      }
      System.setProperty(PROPERTY, folder.resolve(name).toString());
    }
  }

  static String path() {
    return System.getProperty(PROPERTY);
  }

  static void write(String what, Throwable failure) {
    LoggerFactory.getLogger(RunLog.class).error(what, failure);
  }
}
