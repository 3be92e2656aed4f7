package org.playlake.io.paimon.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.beam.sdk.coders.DefaultCoder;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.sink.CommitMessageSerializer;

/**
 * Files that were written for one partition of a table and belong to no snapshot yet. Only {@code
 * PaimonIO.commitFiles} makes them part of the table.
 */
@DefaultCoder(PaimonFilesCoder.class)
public final class PaimonFiles {

  /** Belongs to no table; lets a commit run when nothing was written. */
  static final PaimonFiles NONE = new PaimonFiles("", 0, new byte[0], 0, 0, 0, 0);

  private final String table;
  private final int version;
  private final byte[] message;
  private final long rows;
  private final long files;
  private final long bytes;
  private final long counted;

  PaimonFiles(
      String table, int version, byte[] message, long rows, long files, long bytes, long counted) {
    this.table = table;
    this.version = version;
    this.message = message;
    this.rows = rows;
    this.files = files;
    this.bytes = bytes;
    this.counted = counted;
  }

  static PaimonFiles of(String table, CommitMessage message) throws IOException {
    CommitMessageSerializer serializer = new CommitMessageSerializer();
    long rows = 0;
    long files = 0;
    long bytes = 0;
    for (DataFileMeta file : ((CommitMessageImpl) message).newFilesIncrement().newFiles()) {
      rows += file.rowCount();
      files++;
      bytes += file.fileSize();
    }
    return new PaimonFiles(
        table, serializer.getVersion(), serializer.serialize(message), rows, files, bytes, rows);
  }

  /** No files, but word of how many rows were sent to writers in other places. */
  static PaimonFiles counted(String table, long rows) {
    return new PaimonFiles(table, 0, new byte[0], 0, 0, 0, rows);
  }

  /** The same files; all but so many of their rows are counted in another element. */
  PaimonFiles withCounted(long here) {
    return new PaimonFiles(table, version, message, rows, files, bytes, here);
  }

  boolean isEmpty() {
    return message.length == 0;
  }

  /**
   * How many rows this element says were to be written; {@link #rows} says how many were. Over all
   * elements of a table the two agree, or rows were lost or doubled on the way.
   */
  long counted() {
    return counted;
  }

  CommitMessage commitMessage() throws IOException {
    return new CommitMessageSerializer().deserialize(version, message);
  }

  /** Full name of the table the files were written for. */
  public String table() {
    return table;
  }

  public long rows() {
    return rows;
  }

  /** How many files. */
  public long files() {
    return files;
  }

  public long bytes() {
    return bytes;
  }

  int version() {
    return version;
  }

  byte[] message() {
    return message;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PaimonFiles that
        && table.equals(that.table)
        && version == that.version
        && rows == that.rows
        && files == that.files
        && bytes == that.bytes
        && counted == that.counted
        && Arrays.equals(message, that.message);
  }

  @Override
  public int hashCode() {
    return Objects.hash(table, Arrays.hashCode(message));
  }

  @Override
  public String toString() {
    return files + " files of " + table + ", " + rows + " rows, " + bytes + " bytes";
  }
}
