package org.playlake.pipeline.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.CorruptDeltaByteArrays;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.RequiresPreviousReader;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.NativeReader;

/** Finds levels and values in the pages of one column chunk, in their order. */
final class PageOpener {
  private final ColumnDescriptor column;
  private final PrimitiveTypeName type;
  private final @Nullable String createdBy;
  private final NativeReader natives;
  private final @Nullable ChunkDictionary dictionary;
  private final RunLengthReader levels = new RunLengthReader();
  private final RunLengthReader entries = new RunLengthReader();
  private @Nullable ValuesReader previous;

  private PageOpener(
      ColumnDescriptor column,
      @Nullable Dictionary dictionary,
      @Nullable String createdBy,
      NativeReader natives) {
    this.column = column;
    this.type = column.getPrimitiveType().getPrimitiveTypeName();
    this.createdBy = createdBy;
    this.natives = natives;
    this.dictionary = dictionary == null ? null : new ChunkDictionary(dictionary, type, natives);
  }

  static PageOpener of(
      ColumnDescriptor column,
      @Nullable DictionaryPage page,
      @Nullable String createdBy,
      NativeReader natives) {
    try {
      Dictionary dictionary = page == null ? null : page.getEncoding().initDictionary(column, page);
      return new PageOpener(column, dictionary, createdBy, natives);
    } catch (IOException e) {
      throw new ParquetDecodingException("the dictionary of column " + column.getPath()[0], e);
    }
  }

  /** The next page. What the one before has given is of no use any more. */
  OpenPage open(DataPage page) {
    try {
      return page instanceof DataPageV2 second ? second(second) : first((DataPageV1) page);
    } catch (IOException e) {
      throw new ParquetDecodingException("a page of column " + column.getPath()[0], e);
    }
  }

  private OpenPage first(DataPageV1 page) throws IOException {
    int count = page.getValueCount();
    ByteBuffer bytes = inMemory(page.getBytes());
    RunLengthReader found = null;
    if (column.getMaxDefinitionLevel() > 0) {
      found =
          page.getDlEncoding() == Encoding.RLE
              ? prefixedLevels(bytes, count)
              : otherLevels(page.getDlEncoding(), bytes, count);
    }
    return new OpenPage(count, found, values(page.getValueEncoding(), bytes, count));
  }

  private OpenPage second(DataPageV2 page) throws IOException {
    int count = page.getValueCount();
    RunLengthReader found = null;
    if (column.getMaxDefinitionLevel() > 0) {
      ByteBuffer bytes = inMemory(page.getDefinitionLevels());
      found = levels(bytes, bytes.remaining(), count);
    }
    return new OpenPage(
        count, found, values(page.getDataEncoding(), inMemory(page.getData()), count));
  }

  private static ByteBuffer inMemory(BytesInput input) throws IOException {
    ByteBuffer bytes = input.toByteBuffer();
    if (!bytes.hasArray()) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.duplicate().get(copy);
      bytes = ByteBuffer.wrap(copy);
    }
    return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private @Nullable RunLengthReader prefixedLevels(ByteBuffer bytes, int count) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new ParquetDecodingException(
          length + " bytes of levels in a page that has " + bytes.remaining() + " more");
    }
    RunLengthReader found = levels(bytes, length, count);
    bytes.position(bytes.position() + length);
    return found;
  }

  private @Nullable RunLengthReader levels(ByteBuffer bytes, int length, int count) {
    int from = bytes.arrayOffset() + bytes.position();
    levels.over(bytes.array(), from, from + length, 1);
    return count > 0 && levels.beginsWith(count, 1) ? null : levels;
  }

  private RunLengthReader otherLevels(Encoding encoding, ByteBuffer bytes, int count)
      throws IOException {
    ValuesReader reader = encoding.getValuesReader(column, ValuesType.DEFINITION_LEVEL);
    ByteBufferInputStream in = ByteBufferInputStream.wrap(bytes.slice());
    reader.initFromPage(count, in);
    bytes.position(bytes.position() + (int) in.position());
    int[] read = new int[count];
    for (int i = 0; i < count; i++) {
      read[i] = reader.readInteger();
    }
    return RunLengthReader.of(read);
  }

  private PageValues values(Encoding encoding, ByteBuffer bytes, int count) throws IOException {
    if (encoding.usesDictionary()) {
      return numbered(bytes);
    }
    if (encoding != Encoding.PLAIN) {
      return other(encoding, bytes, count);
    }
    return switch (type) {
      case INT64 -> plain(bytes, Long.BYTES);
      case INT32, BINARY -> plain(bytes, Integer.BYTES);
      default -> other(encoding, bytes, count);
    };
  }

  private PageValues plain(ByteBuffer bytes, int width) {
    int from = bytes.arrayOffset() + bytes.position();
    return new PlainValues(bytes.array(), from, from + bytes.remaining(), width, natives);
  }

  private PageValues numbered(ByteBuffer bytes) {
    if (dictionary == null) {
      throw new ParquetDecodingException(
          "column " + column.getPath()[0] + " has no dictionary, which its pages refer to");
    }
    // A page of NULLs alone may have no bytes at all.
    int bits = bytes.hasRemaining() ? bytes.get() : 0;
    int from = bytes.arrayOffset() + bytes.position();
    entries.over(bytes.array(), from, from + bytes.remaining(), bits);
    return new DictionaryValues(dictionary, entries);
  }

  private PageValues other(Encoding encoding, ByteBuffer bytes, int count) throws IOException {
    ValuesReader reader = encoding.getValuesReader(column, ValuesType.VALUES);
    reader.initFromPage(count, ByteBufferInputStream.wrap(bytes.slice()));
    if (CorruptDeltaByteArrays.requiresSequentialReads(createdBy, encoding)
        && previous != null
        && reader instanceof RequiresPreviousReader next) {
      next.setPreviousReader(previous);
    }
    previous = reader;
    return new OtherValues(reader, type, natives);
  }
}
