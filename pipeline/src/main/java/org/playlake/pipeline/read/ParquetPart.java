package org.playlake.pipeline.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.playlake.pipeline.source.ParquetFile;

/**
 * A row group of a file: the smallest share of a source.
 *
 * @param file the file's name
 * @param length the file's length in bytes
 * @param rewritten whether readers must be given another footer
 * @param rowGroup the row group's position in the file
 * @param rows how many rows
 * @param bytes its compressed size
 * @param loadDate of the file, in days since 1970-01-01
 */
public record ParquetPart(
    String file, long length, boolean rewritten, int rowGroup, long rows, long bytes, int loadDate)
    implements Serializable {

  /** Smaller shares are not worth a reader, and would leave smaller files behind. */
  static final long SMALLEST_SHARE = 4L << 20;

  /** A greater share would be long to repeat when its worker is lost. */
  static final long GREATEST_SHARE = 64L << 20;

  /** Lists all row groups that have rows, in the order of the files. */
  public static List<ParquetPart> of(List<ParquetFile> files) {
    List<ParquetPart> parts = new ArrayList<>();
    for (ParquetFile file : files) {
      for (int group = 0; group < file.rowGroups().size(); group++) {
        ParquetFile.RowGroup rowGroup = file.rowGroups().get(group);
        if (rowGroup.rows() > 0) {
          parts.add(
              new ParquetPart(
                  file.name(),
                  file.length(),
                  file.rewritten(),
                  group,
                  rowGroup.rows(),
                  rowGroup.bytes(),
                  file.loadDate()));
        }
      }
    }
    return parts;
  }

  /**
   * Groups the parts, in order, into shares of about {@code desired} bytes: as even as row groups
   * allow, and none smaller than {@link #SMALLEST_SHARE} where there is more in all.
   */
  static List<List<ParquetPart>> share(List<ParquetPart> parts, long desired) {
    long total = parts.stream().mapToLong(ParquetPart::bytes).sum();
    long even = Math.max(Math.min(desired, GREATEST_SHARE), SMALLEST_SHARE);
    long wanted = Math.max(1, total / even);
    List<List<ParquetPart>> shares = new ArrayList<>();
    List<ParquetPart> share = new ArrayList<>();
    long before = 0;
    long shared = 0;
    for (int i = 0; i < parts.size(); i++) {
      share.add(parts.get(i));
      shared += parts.get(i).bytes;
      // Where this share should end if all were equal: here, if the next part would miss it by
      // more.
      long end = total * (shares.size() + 1) / wanted;
      long next = i + 1 < parts.size() ? parts.get(i + 1).bytes : 0;
      if (shared - before >= SMALLEST_SHARE && shared + next - end >= end - shared) {
        shares.add(share);
        share = new ArrayList<>();
        before = shared;
      }
    }
    if (!share.isEmpty()) {
      if (shares.isEmpty() || shared - before >= SMALLEST_SHARE) {
        shares.add(share);
      } else {
        shares.get(shares.size() - 1).addAll(share);
      }
    }
    return shares;
  }
}
