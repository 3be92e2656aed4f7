package org.playlake.io.paimon.internal.message;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.beam.sdk.values.PCollection;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.sink.CommitMessageSerializer;
import org.playlake.io.paimon.table.PaimonFiles;

/** Paimon's commit message for one partition of a table, with row counts to check it against. */
public final class WrittenFiles implements PaimonFiles {

  /** Belongs to no table; lets a commit run when nothing was written. */
  public static final WrittenFiles NONE = tally("", 0, 0, 0);

  private final String table;
  private final int identity;
  private final int layout;
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

  WrittenFiles(
      String table,
      int identity,
      int layout,
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
    this.identity = identity;
    this.layout = layout;
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

  /** The same collection as its users see it. */
  @SuppressWarnings("unchecked") // collections of immutable elements are covariant
  public static PCollection<PaimonFiles> asPublic(PCollection<? extends PaimonFiles> files) {
    return (PCollection<PaimonFiles>) files;
  }

  /** The same collection as the commit needs it: all implementations of the type are this one. */
  @SuppressWarnings("unchecked")
  public static PCollection<WrittenFiles> asWritten(PCollection<? extends PaimonFiles> files) {
    return (PCollection<WrittenFiles>) files;
  }

  /**
   * The files of one of Paimon's messages.
   *
   * @param identity of the table, by {@code TableIncarnation}
   * @param layout of columns that the table is still to get, by {@code TableIncarnation}; or 0
   */
  public static WrittenFiles of(
      String table, int identity, int layout, CommitMessage message, boolean replacing, long base)
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
    return new WrittenFiles(
        table,
        identity,
        layout,
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

  /**
   * An element without files: the numbers of rows that were sent to writers and received by them.
   */
  public static WrittenFiles tally(String table, long sent, long received, long digest) {
    return new WrittenFiles(
        table, 0, 0, 0, new byte[0], 0, 0, 0, sent, received, digest, false, BucketAssignments.ANY);
  }

  /** The same files with these row counts. */
  public WrittenFiles withTally(long sentThere, long receivedHere, long newDigest) {
    return new WrittenFiles(
        table,
        identity,
        layout,
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

  /** Which of the tables of this name the files were written for; 0 where there are none. */
  public int identity() {
    return identity;
  }

  /**
   * Which columns the table must have before the files come into it, where it had others when they
   * were written; else 0.
   */
  public int layout() {
    return layout;
  }

  /** True if there are no files. */
  public boolean isEmpty() {
    return message.length == 0;
  }

  /**
   * Number of rows that were sent to writers, as far as this element knows. Over all elements of a
   * table as many were {@link #received}, or rows were lost or doubled on the way.
   */
  public long sent() {
    return sent;
  }

  public long received() {
    return received;
  }

  /**
   * Order-independent digest of rows: added for those received and subtracted for those sent. Over
   * all elements of a table it is 0, or other rows than those sent were received, though they be as
   * many.
   */
  public long digest() {
    return digest;
  }

  /** True if the writer treated the table as empty, as it does when all of it is replaced. */
  public boolean replacing() {
    return replacing;
  }

  /** The newest snapshot that the writer knew, where it matters; see {@link BucketAssignments}. */
  public long base() {
    return base;
  }

  public CommitMessage commitMessage() throws IOException {
    return new CommitMessageSerializer().deserialize(version, message);
  }

  @Override
  public String table() {
    return table;
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public long files() {
    return files;
  }

  @Override
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
    return other instanceof WrittenFiles that
        && table.equals(that.table)
        && identity == that.identity
        && layout == that.layout
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
