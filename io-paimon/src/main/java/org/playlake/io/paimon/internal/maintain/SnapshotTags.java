package org.playlake.io.paimon.internal.maintain;

import java.util.Map;
import java.util.TreeMap;
import org.apache.paimon.table.FileStoreTable;

/** The tags of a table, each of which keeps a snapshot. */
public record SnapshotTags(FileStoreTable table) {

  /** Snapshots by the tag's name. */
  public Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    table
        .tagManager()
        .tags()
        .forEach((snapshot, names) -> names.forEach(name -> all.put(name, snapshot.id())));
    return all;
  }

  /** Gives false if the snapshot is gone. */
  public boolean add(String name, long snapshot) {
    Long there = all().get(name);
    if (there != null && there == snapshot) {
      return true;
    }
    if (there != null) {
      throw new IllegalStateException(
          "The tag "
              + name
              + " of "
              + table.name()
              + " keeps snapshot "
              + there
              + ", not "
              + snapshot
              + ". Delete it first, or take another name.");
    }
    if (!table.snapshotManager().snapshotExists(snapshot)) {
      return false;
    }
    table.createTag(name, snapshot);
    return true;
  }

  public void delete(String name) {
    if (table.tagManager().tagExists(name)) {
      table.deleteTag(name);
    }
  }
}
