package org.playlake.pipeline.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.playlake.pipeline.terminal.Sizes;

/** Differences between the files that were loaded and those that are there now, by path. */
public record FileChanges(List<String> changed, List<String> added, List<String> gone) {
  public static final FileChanges NONE = new FileChanges(List.of(), List.of(), List.of());

  /** What differs, each list sorted. */
  public static FileChanges between(List<LoadFile> loaded, List<LoadFile> now) {
    Map<String, LoadFile> before = byPath(loaded);
    Map<String, LoadFile> after = byPath(now);
    return new FileChanges(
        before.values().stream()
            .filter(
                file -> after.containsKey(file.path()) && !file.isSameAs(after.get(file.path())))
            .map(LoadFile::path)
            .sorted()
            .toList(),
        after.keySet().stream().filter(path -> !before.containsKey(path)).sorted().toList(),
        before.keySet().stream().filter(path -> !after.containsKey(path)).sorted().toList());
  }

  /** True if nothing differs. */
  public boolean isNone() {
    return changed.isEmpty() && added.isEmpty() && gone.isEmpty();
  }

  /** Counts, each with the first path. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    add(parts, changed, "changed");
    add(parts, added, "new");
    add(parts, gone, "gone");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, List<String> paths, String word) {
    if (!paths.isEmpty()) {
      parts.add(
          Sizes.count(paths.size())
              + " "
              + word
              + " ("
              + paths.get(0)
              + (paths.size() == 1 ? ")" : ", ..)"));
    }
  }

  private static Map<String, LoadFile> byPath(List<LoadFile> files) {
    return files.stream()
        .collect(Collectors.toMap(LoadFile::path, Function.identity(), (one, same) -> one));
  }
}
