package org.playlake.pipeline.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

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
        return decompressor.decompress(bytes, size);
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

  /** How many bytes one compressed byte can stand for, at most. */
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
