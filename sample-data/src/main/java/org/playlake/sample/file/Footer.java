package org.playlake.sample.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file: the metadata, its length and the word PAR1.
 *
 * <p>Parquet lists the encodings of a column as a hash set gives them, which is another order in
 * another JVM. It is the only thing in a file that varies, and means nothing.
 */
public final class Footer {

  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final int TAIL_BYTES = Integer.BYTES + MAGIC.length;

  private Footer() {}

  /** Lists the encodings in one order, so that the same rows are the same bytes. */
  public static void sortEncodings(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      long start = start(file);
      FileMetaData metadata = metadata(file, start);
      for (RowGroup group : metadata.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Util.writeFileMetaData(metadata, bytes);
      file.setLength(start);
      file.seek(start);
      file.write(bytes.toByteArray());
      file.writeInt(Integer.reverseBytes(bytes.size()));
      file.write(MAGIC);
    }
  }

  public static FileMetaData read(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      return metadata(file, start(file));
    }
  }

  private static long start(RandomAccessFile file) throws IOException {
    long end = file.length() - TAIL_BYTES;
    file.seek(end);
    return end - Integer.reverseBytes(file.readInt());
  }

  private static FileMetaData metadata(RandomAccessFile file, long start) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(file.length() - TAIL_BYTES - start)];
    file.seek(start);
    file.readFully(bytes);
    return Util.readFileMetaData(new ByteArrayInputStream(bytes));
  }
}
