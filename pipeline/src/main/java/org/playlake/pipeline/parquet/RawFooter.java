package org.playlake.pipeline.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Footer of a Parquet file in its Thrift form, before anything is made of it.
 *
 * @param start position of the footer in the file
 * @param meta what it says
 * @param digest SHA-256 of its bytes, in hexadecimal digits
 */
record RawFooter(long start, FileMetaData meta, String digest) {
  private static final int TAIL = 8;
  private static final String MAGIC = "PAR1";
  private static final String ENCRYPTED_MAGIC = "PARE";

  /**
   * Reads the footer.
   *
   * @throws IOException if the file is none of Parquet's; the message says why
   */
  static RawFooter read(InputFile file) throws IOException {
    long length = file.getLength();
    if (length < MAGIC.length() + TAIL) {
      throw new IOException("it has " + length + " bytes");
    }
    try (SeekableInputStream in = file.newStream()) {
      ByteBuffer tail = read(in, length - TAIL, TAIL);
      int size = tail.getInt();
      byte[] magic = new byte[MAGIC.length()];
      tail.get(magic);
      String end = new String(magic, US_ASCII);
      if (end.equals(ENCRYPTED_MAGIC)) {
        throw new IOException("it is encrypted");
      }
      if (!end.equals(MAGIC)) {
        throw new IOException(
            "it does not end as Parquet files do, so it is another or is cut off");
      }
      if (size <= 0 || size > length - TAIL - MAGIC.length()) {
        throw new IOException("it says that its footer has " + size + " bytes");
      }
      long start = length - TAIL - size;
      byte[] footer = read(in, start, size).array();
      return new RawFooter(
          start, Util.readFileMetaData(new ByteArrayInputStream(footer)), sha256(footer));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static ByteBuffer read(SeekableInputStream in, long position, int size)
      throws IOException {
    byte[] bytes = new byte[size];
    in.seek(position);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The footer as bytes of a file: what it says, its size and the magic number. */
  byte[] toBytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Util.writeFileMetaData(meta, out);
    int size = out.size();
    ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(tail.putInt(size).put(MAGIC.getBytes(US_ASCII)).array());
    return out.toByteArray();
  }
}
