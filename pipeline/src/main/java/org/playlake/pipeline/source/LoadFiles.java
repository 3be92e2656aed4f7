package org.playlake.pipeline.source;

import java.util.List;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.FoundFile;
import org.playlake.pipeline.file.SourceFiles;

/**
 * Files of a source that are delivered together.
 *
 * @param loadDate the load date, in days since 1970-01-01; 0 of an undated load
 * @param files sorted by path
 */
public record LoadFiles(int loadDate, List<FoundFile> files) {

  /**
   * A file of a load.
   *
   * @param loadDate of the load
   */
  record Each(int loadDate, FoundFile file) {}

  public LoadFiles {
    files = List.copyOf(files);
  }

  static LoadFiles undated(String option, List<String> patterns, FileAccess access) {
    return new LoadFiles(0, SourceFiles.find(option, patterns, access));
  }

  List<Each> each() {
    return files.stream().map(file -> new Each(loadDate, file)).toList();
  }
}
