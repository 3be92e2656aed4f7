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
  static final PaimonFiles NONE = tally("", 0, 0, 0);

  private final String table;
  private final int version;
  private final byte[] message;
  private final long rows;
  private final long files;
  private final long bytes;
  private final long sent;
  private final long received;
  private final long digest;
  private final boolean replacing;
  private final long base;

  PaimonFiles(
      String table,
      int version,
      byte[] message,
      long rows,
      long files,
      long bytes,
      long sent,
      long received,
      long digest,
      boolean replacing,
      long base) {
    this.table = table;
    this.version = version;
    this.message = message;
    this.rows = rows;
    this.files = files;
    this.bytes = bytes;
    this.sent = sent;
    this.received = received;
    this.digest = digest;
    this.replacing = replacing;
    this.base = base;
  }

  static PaimonFiles of(String table, CommitMessage message, boolean replacing, long base)
      throws IOException {
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
        table,
        serializer.getVersion(),
        serializer.serialize(message),
        rows,
        files,
        bytes,
        0,
        0,
        0,
        replacing,
        base);
  }

  /** No files, but word of how many rows were sent to writers and how many these received. */
  static PaimonFiles tally(String table, long sent, long received, long digest) {
    return new PaimonFiles(
        table, 0, new byte[0], 0, 0, 0, sent, received, digest, false, BucketGrants.ANY);
  }

  /** The same files with word of that. */
  PaimonFiles withTally(long sentThere, long receivedHere, long newDigest) {
    return new PaimonFiles(
        table,
        version,
        message,
        rows,
        files,
        bytes,
        sentThere,
        receivedHere,
        newDigest,
        replacing,
        base);
  }

  /** Whether there are no files. */
  boolean isEmpty() {
    return message.length == 0;
  }

  /**
   * How many rows were sent to writers as far as this element knows. Over all elements of a table
   * as many were {@link #received}, or rows were lost or doubled on the way.
   */
  long sent() {
    return sent;
  }

  long received() {
    return received;
  }

  /**
   * What tells rows from others, in whatever order they come: added for those received and taken
   * off for those sent. Over all elements of a table it is 0, or not the rows that were sent were
   * received, though they be as many.
   */
  long digest() {
    return digest;
  }

  /** Whether the writer took the table for empty, as it is when all of it is replaced. */
  boolean replacing() {
    return replacing;
  }

  /** The newest snapshot that the writer knew, where it matters; see {@link BucketGrants}. */
  long base() {
    return base;
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
        && sent == that.sent
        && received == that.received
        && digest == that.digest
        && replacing == that.replacing
        && base == that.base
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
