package org.playlake.pipeline.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.playlake.pipeline.file.FileStore.Entry;

/**
 * Walk through the folders that a pattern can match, and no others. Files that are found several
 * times, by whatever links, are taken once.
 */
final class GlobWalk {
  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  private final FileStore store;
  private final Consumer<Entry> found;
  private final Deque<String> folders = new ArrayDeque<>();
  private boolean metHidden;

  GlobWalk(FileStore store, Consumer<Entry> found) {
    this.store = store;
    this.found = found;
  }

  /** Whether a file or folder was passed over because of its name. */
  boolean metHidden() {
    return metHidden;
  }

  /** Gives the files that match a pattern without alternatives. */
  void walk(String pattern) throws IOException {
    List<GlobPart> parts = Arrays.stream(pattern.split("/", -1)).map(GlobPart::of).toList();
    int fixed = 0;
    StringBuilder root = new StringBuilder();
    while (fixed < parts.size() && parts.get(fixed).isName()) {
      root.append(fixed == 0 ? "" : "/").append(parts.get(fixed).text());
      fixed++;
    }
    String path = root.isEmpty() && fixed > 0 ? "/" : root.isEmpty() ? "." : root.toString();
    Optional<Entry> entry = store.entry(path);
    if (entry.isPresent()) {
      walk(entry.get(), parts.subList(fixed, parts.size()));
    }
  }

  private void walk(Entry entry, List<GlobPart> parts) throws IOException {
    if (parts.isEmpty()) {
      take(entry);
    } else if (entry.isFolder()) {
      GlobPart part = parts.get(0);
      List<GlobPart> rest = parts.subList(1, parts.size());
      if (part.isAnyFolders()) {
        walk(entry, rest);
        if (!rest.isEmpty()) {
          eachIn(entry, child -> child.isFolder(), child -> walk(child, parts));
        }
      } else {
        eachIn(entry, child -> part.matches(child.name()), child -> walk(child, rest));
      }
    }
  }

  private void take(Entry entry) throws IOException {
    if (!entry.isFolder()) {
      found.accept(entry);
      return;
    }
    eachIn(entry, child -> child.isFolder() || isParquet(child), child -> take(child));
  }

  /** In a folder only Parquet files are asked for, whatever they are named. */
  private boolean isParquet(Entry file) throws IOException {
    if (file.name().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
      return true;
    }
    if (file.length() < MAGIC.length) {
      return false;
    }
    try (InputStream in = store.input(file.path(), file.length()).newStream()) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  private void eachIn(Entry folder, Test test, Step step) throws IOException {
    // A link may lead to a folder above.
    if (folders.contains(folder.identity())) {
      return;
    }
    folders.push(folder.identity());
    List<Entry> children =
        store.list(folder).stream().sorted(Comparator.comparing(Entry::path)).toList();
    for (Entry child : children) {
      if (isHidden(child.name())) {
        metHidden = true;
      } else if (test.holds(child)) {
        step.take(child);
      }
    }
    folders.pop();
  }

  /** As Spark has it: markers, checksums and unfinished copies are no data. */
  private static boolean isHidden(String name) {
    return name.startsWith(".")
        || (name.startsWith("_") && !name.contains("="))
        || name.endsWith("._COPYING_");
  }

  @FunctionalInterface
  private interface Test {
    boolean holds(Entry entry) throws IOException;
  }

  @FunctionalInterface
  private interface Step {
    void take(Entry entry) throws IOException;
  }
}
