package org.playlake.benchmarks.daily;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Bytes that a process has read of files, by Java's flight recorder. The kernel's count for the
 * whole process would not do: the libraries are a hundred times what a small run reads.
 *
 * @param ofSources of all files below the folder of sources
 * @param ofLake the same of the lake, its manifests and snapshots included
 */
record BytesRead(long ofSources, long ofLake) {

  /** Options of a JVM that records its reads. */
  static String options(Path recording) {
    return "-XX:StartFlightRecording=settings=none,maxsize=0,filename="
        + recording
        + ",+jdk.FileRead#enabled=true,+jdk.FileRead#threshold=0ns,+jdk.FileRead#stackTrace=false";
  }

  /** The bytes that a recording tells of; what was read twice counts twice. */
  static BytesRead in(Path recording, Path sources, Path lake) throws IOException {
    long ofSources = 0;
    long ofLake = 0;
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        String path = event.getString("path");
        if (event.getEventType().getName().equals("jdk.FileRead") && path != null) {
          Path file = Path.of(path);
          long bytes = Math.max(0, event.getLong("bytesRead"));
          ofSources += file.startsWith(sources) ? bytes : 0;
          ofLake += file.startsWith(lake) ? bytes : 0;
        }
      }
    }
    return new BytesRead(ofSources, ofLake);
  }
}
