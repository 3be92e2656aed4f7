package org.playlake.sample.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** A Parquet file of one source. Its bytes depend on its rows and its mark alone. */
public final class SourceFile implements RowConsumer, Closeable {

  /** The footer's key under which a generated file says what it is a part of. */
  public static final String MARK = "playlake.sample";

  /** Logs shrink to a tenth or less: such a group holds some 800,000 events. */
  private static final int ROW_GROUP_BYTES = 8 << 20;

  private final Path path;
  private final ParquetWriter<SourceRow> writer;

  private SourceFile(Path path, ParquetWriter<SourceRow> writer) {
    this.path = path;
    this.writer = writer;
  }

  public static SourceFile create(Path path, Source source, String mark) throws IOException {
    return new SourceFile(
        path,
        new Builder(new LocalOutput(path), source, mark)
            .withConf(new Configuration(false))
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize((long) ROW_GROUP_BYTES)
            .withDictionaryEncoding(true)
            .build());
  }

  /** True if a file is one that {@link #create} made, whatever it is named. */
  public static boolean isGenerated(Path path) {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInput(path))) {
      return reader.getFileMetaData().getKeyValueMetaData().containsKey(MARK);
    } catch (IOException | RuntimeException e) {
      return false; // Parquet says with either that a file is none of its own.
    }
  }

  @Override
  public void write(SourceRow row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Footer.sortEncodings(path);
  }

  private static final class Builder extends ParquetWriter.Builder<SourceRow, Builder> {
    private final Source source;
    private final String mark;

    Builder(OutputFile file, Source source, String mark) {
      super(file);
      this.source = source;
      this.mark = mark;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<SourceRow> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(source, mark);
    }
  }

  private static final class RowWriteSupport extends WriteSupport<SourceRow> {
    private final Source source;
    private final List<Column> columns;
    private final String mark;
    private RecordConsumer consumer;

    RowWriteSupport(Source source, String mark) {
      this.source = source;
      this.columns = source.columns();
      this.mark = mark;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(source.schema(), Map.of(MARK, mark));
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      this.consumer = recordConsumer;
    }

    @Override
    public void write(SourceRow row) {
      consumer.startMessage();
      Long userId = row.userId();
      if (userId != null) {
        consumer.startField("user_id", 0);
        consumer.addLong(userId);
        consumer.endField("user_id", 0);
      }
      for (int index = 0; index < columns.size(); index++) {
        Binary value = row.value(columns.get(index));
        if (value != null) {
          String name = columns.get(index).toString();
          consumer.startField(name, index + 1);
          consumer.addBinary(value);
          consumer.endField(name, index + 1);
        }
      }
      consumer.endMessage();
    }
  }
}
