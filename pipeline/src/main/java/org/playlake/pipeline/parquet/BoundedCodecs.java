package org.playlake.pipeline.parquet;

import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Decompressors that believe no size which the codec cannot reach: memory is allocated by what a
 * page says of itself. Belongs to one reader.
 */
final class BoundedCodecs implements CompressionCodecFactory {
  private static final int PAGE_SIZE = 1 << 20;

  /** A page is in memory at once. */
  private static final int GREATEST_PAGE = 1 << 30;

  private final CompressionCodecFactory codecs =
      new CodecFactory(new Configuration(false), PAGE_SIZE);

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return codecs.getCompressor(codec);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    BytesInputDecompressor decompressor = codecs.getDecompressor(codec);
    long ratio = greatestRatio(codec);
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput bytes, int size) throws IOException {
        check(bytes.size(), size);
        return BytesInput.from(
            switch (codec) {
              case LZ4_RAW -> lz4(bytes.toByteArray(), size);
              case SNAPPY -> snappy(bytes.toByteArray(), size);
              default -> decompressor.decompress(bytes, size).toByteArray();
            });
      }

      @Override
      public void decompress(ByteBuffer input, int inputSize, ByteBuffer output, int size)
          throws IOException {
        check(inputSize, size);
        decompressor.decompress(input, inputSize, output, size);
      }

      private void check(long compressed, int size) throws IOException {
        if (size < 0 || size > GREATEST_PAGE || size > (compressed + 1) * ratio) {
          throw new IOException(
              "a page of " + compressed + " bytes says that it holds " + size + " bytes");
        }
      }

      @Override
      public void release() {
        decompressor.release();
      }
    };
  }

  /** Not by Parquet's own stream, which waits for ever for bytes that a page lacks. */
  private static byte[] lz4(byte[] compressed, int size) throws IOException {
    byte[] page = new byte[size];
    int found = new Lz4Decompressor().decompress(compressed, 0, compressed.length, page, 0, size);
    return whole(page, found);
  }

  private static byte[] snappy(byte[] compressed, int size) throws IOException {
    byte[] page = new byte[size];
    int says = Snappy.uncompressedLength(compressed);
    return whole(
        page, says == size ? Snappy.uncompress(compressed, 0, compressed.length, page, 0) : says);
  }

  private static byte[] whole(byte[] page, int found) throws IOException {
    if (found != page.length) {
      throw new IOException(
          "a page says that it holds " + page.length + " bytes and holds " + found);
    }
    return page;
  }

  /** The most bytes that one compressed byte can stand for. */
  private static long greatestRatio(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> 1;
      case SNAPPY -> 64;
      case LZ4_RAW -> 256;
      case GZIP -> 1_100;
      default -> GREATEST_PAGE;
    };
  }

  @Override
  public void release() {
    codecs.release();
  }
}
