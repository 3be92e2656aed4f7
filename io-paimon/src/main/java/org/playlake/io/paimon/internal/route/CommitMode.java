package org.playlake.io.paimon.internal.route;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Treatment of a table's existing rows by a commit.
 *
 * @param partitions that are replaced, each as values by partition key, some keys or all; for
 *     {@link Kind#REPLACE_PARTITIONS}, and those without new rows for {@link
 *     Kind#REPLACE_OCCURRING}
 */
public record CommitMode(Kind kind, List<Map<String, String>> partitions) implements Serializable {

  public static final CommitMode APPEND = new CommitMode(Kind.APPEND, List.of());
  public static final CommitMode REPLACE = new CommitMode(Kind.REPLACE, List.of());
  public static final CommitMode REPLACE_OCCURRING =
      new CommitMode(Kind.REPLACE_OCCURRING, List.of());

  public enum Kind {
    /** They stay, but for those that a table with a primary key has under the same key. */
    APPEND,
    /** They go, all of them, in the snapshot that brings the new ones. */
    REPLACE,
    /** They go from some partitions, whether these get new ones or not. */
    REPLACE_PARTITIONS,
    /** They go from the partitions that get new ones, and from some others. */
    REPLACE_OCCURRING
  }

  public CommitMode {
    partitions = List.copyOf(partitions);
  }

  public static CommitMode replacing(List<Map<String, String>> partitions) {
    if (partitions.isEmpty() || partitions.stream().anyMatch(Map::isEmpty)) {
      throw new IllegalArgumentException(
          "Partitions to replace are given by their keys and values, such as"
              + " Map.of(\"day\", \"2026-01-31\"); "
              + partitions
              + " names none or leaves one open.");
    }
    return new CommitMode(Kind.REPLACE_PARTITIONS, partitions);
  }

  /** Partitions with new rows are replaced, and these, which have all keys, in any case. */
  public static CommitMode replacingOccurring(List<Map<String, String>> emptied) {
    return new CommitMode(Kind.REPLACE_OCCURRING, emptied);
  }

  public boolean replaces() {
    return kind != Kind.APPEND;
  }

  @Override
  public String toString() {
    return partitions.isEmpty() ? kind.name() : kind + " " + partitions;
  }
}
