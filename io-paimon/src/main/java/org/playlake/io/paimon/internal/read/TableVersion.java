package org.playlake.io.paimon.internal.read;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/** The version of a table that is read, or the changes between two. */
public sealed interface TableVersion extends Serializable {

  /** Paimon's table options for it. */
  Map<String, String> options();

  record Newest() implements TableVersion {

    @Override
    public Map<String, String> options() {
      return Map.of();
    }

    @Override
    public String toString() {
      return "newest snapshot";
    }
  }

  record AtSnapshot(long id) implements TableVersion {

    @Override
    public Map<String, String> options() {
      return Map.of("scan.snapshot-id", Long.toString(id));
    }

    @Override
    public String toString() {
      return "snapshot " + id;
    }
  }

  record AtTag(String tag) implements TableVersion {

    @Override
    public Map<String, String> options() {
      return Map.of("scan.tag-name", tag);
    }

    @Override
    public String toString() {
      return "tag " + tag;
    }
  }

  /** The newest snapshot that was there at that time. */
  record AtTime(long millis) implements TableVersion {

    @Override
    public Map<String, String> options() {
      return Map.of("scan.timestamp-millis", Long.toString(millis));
    }

    @Override
    public String toString() {
      return "time " + Instant.ofEpochMilli(millis);
    }
  }

  /** The changes of later snapshots, from the one after {@code from} to {@code to}. */
  record Between(long from, long to) implements TableVersion {

    @Override
    public Map<String, String> options() {
      return Map.of("scan.snapshot-id", Long.toString(to));
    }

    @Override
    public String toString() {
      return "changes after snapshot " + from + " up to snapshot " + to;
    }
  }
}
