package org.playlake.pipeline.file;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.playlake.pipeline.file.FileStore.Entry;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.FileSystemJars;
import org.playlake.pipeline.options.InputException;

/**
 * The files of a source, by patterns: {@code *}, {@code ?} and {@code [..]} within a name, {@code
 * **} for folders of any depth, {@code {a,b}} for alternatives, {@code ~} for the home folder, a
 * backslash before a character that stands for itself. A folder that matches stands for the Parquet
 * files in it, of any depth.
 *
 * <p>Below the part of a pattern that is fixed, names that begin with {@code _} or {@code .} are
 * passed over, but for {@code _name=value}. A file counts once, however many patterns or links lead
 * to it.
 */
public final class SourceFiles {

  private SourceFiles() {}

  /**
   * Finds the files, sorted by path.
   *
   * @param option the option that gave the patterns, for messages
   * @throws InputException if one of the patterns matches nothing, or a folder cannot be listed
   */
  public static List<FoundFile> find(String option, List<String> patterns, FileAccess access) {
    return find(option, patterns, access, false);
  }

  private static List<FoundFile> find(
      String option, List<String> patterns, FileAccess access, boolean mayBeNone) {
    Map<String, Entry> files = new HashMap<>();
    for (String pattern : patterns) {
      Map<String, Entry> matched = match(option, pattern, access, mayBeNone);
      matched.forEach((identity, file) -> files.merge(identity, file, SourceFiles::first));
    }
    return files.values().stream()
        .map(file -> new FoundFile(file.path(), file.length(), file.modified()))
        .sorted(Comparator.comparing(FoundFile::name))
        .toList();
  }

  /**
   * The same, but a pattern may match nothing.
   *
   * @throws InputException if a folder cannot be listed
   */
  public static List<FoundFile> findAny(String option, List<String> patterns, FileAccess access) {
    return find(option, patterns, access, true);
  }

  private static Map<String, Entry> match(
      String option, String pattern, FileAccess access, boolean mayBeNone) {
    if (pattern.matches("(?i)https?:.*")) {
      throw new InputException(
          option
              + "="
              + pattern
              + " is no file system: HTTP lists no files. Fetch them, or name the object store that"
              + " they are in.");
    }
    Map<String, Entry> matched = new HashMap<>();
    boolean metHidden = false;
    try {
      for (String each : PatternList.alternatives(home(pattern))) {
        FileStore store = access.store(each);
        GlobWalk walk =
            new GlobWalk(
                store, file -> matched.merge(file.identity(), checked(file), SourceFiles::first));
        walk.walk(FileAccess.isRemote(each) ? each : FileAccess.withoutFileScheme(each));
        metHidden |= walk.metHidden();
      }
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError e) {
      throw new InputException(option + "=" + pattern + " cannot be listed: " + why(pattern, e), e);
    }
    if (matched.isEmpty() && !mayBeNone) {
      throw new InputException(option + "=" + pattern + nothing(metHidden));
    }
    return matched;
  }

  private static String why(String pattern, Throwable failure) {
    return FileSystemJars.FILES
            .missing(pattern, failure)
            .orElseGet(() -> Causes.explain(failure) + ". Check the path and its rights")
        + ".";
  }

  private static Entry checked(Entry file) {
    if (file.length() < 0) {
      throw new InputException(
          file.path() + " is a link that leads nowhere. Remove it, or bring back its file.");
    }
    return file;
  }

  private static Entry first(Entry one, Entry other) {
    return one.path().compareTo(other.path()) <= 0 ? one : other;
  }

  private static String home(String pattern) {
    return pattern.equals("~") || pattern.startsWith("~/")
        ? PatternList.quote(System.getProperty("user.home")) + pattern.substring(1)
        : pattern;
  }

  private static String nothing(boolean metHidden) {
    return metHidden
        ? " matches only files whose names, or whose folders' names, begin with '_' or '.', which"
            + " are passed over."
        : " matches no Parquet file. Check the path; quote a pattern so that the shell leaves it"
            + " alone, and write a comma in a name as \\,.";
  }
}
