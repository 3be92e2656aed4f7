package org.playlake.pipeline.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.NullType;
import org.apache.parquet.format.UUIDType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Parquet files of a few rows, and such as no writer should leave. */
public final class Written {
  private static final int TAIL = 8;

  private Written() {}

  /**
   * Writes rows of a schema in Parquet's own words.
   *
   * @param fields such as {@code required int64 user_id; optional binary location (STRING);}
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Path rows(Path file, String fields, Consumer<Group>... rows) throws IOException {
    MessageType schema = MessageTypeParser.parseMessageType("message source { " + fields + " }");
    Files.createDirectories(file.getParent());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withConf(new Configuration(false))
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      SimpleGroupFactory groups = new SimpleGroupFactory(schema);
      for (Consumer<Group> row : List.of(rows)) {
        Group group = groups.newGroup();
        row.accept(group);
        writer.write(group);
      }
    }
    return file;
  }

  /** Gives a file another footer. */
  public static void changeFooter(Path file, Consumer<FileMetaData> change) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - TAIL);
    int start = bytes.length - TAIL - size;
    FileMetaData meta =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, start, bytes.length - TAIL));
    change.accept(meta);
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(meta, footer);
    withFooter(file, Arrays.copyOf(bytes, start), footer.toByteArray(), "PAR1");
  }

  /** A change that makes columns of the first level such as hold nothing. */
  public static Consumer<FileMetaData> nullTyped(String... columns) {
    List<String> names = List.of(columns);
    return meta ->
        meta.getSchema().stream()
            .filter(element -> names.contains(element.getName()))
            .forEach(element -> element.setLogicalType(LogicalType.UNKNOWN(new NullType())));
  }

  /**
   * Gives a column of the first level, which has no parts, an annotation of a later version of
   * Parquet.
   */
  public static void annotateUnknown(Path file, int column) throws IOException {
    byte[] known = {(byte) 0xEC, 0, 0}; // UUID, number 14 of the annotations
    changeFooter(
        file,
        meta -> meta.getSchema().get(column + 1).setLogicalType(LogicalType.UUID(new UUIDType())));
    byte[] bytes = Files.readAllBytes(file);
    int at = bytes.length - known.length;
    while (!Arrays.equals(bytes, at, at + known.length, known, 0, known.length)) {
      at--;
    }
    bytes[at] = (byte) 0xFC;
    Files.write(file, bytes);
  }

  /** Writes a file of these data, this footer and this magic number at its end. */
  static void withFooter(Path file, byte[] data, byte[] footer, String magic) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(data);
    out.writeBytes(footer);
    out.writeBytes(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(footer.length)
            .array());
    out.writeBytes(magic.getBytes(StandardCharsets.US_ASCII));
    Files.write(file, out.toByteArray());
  }
}
