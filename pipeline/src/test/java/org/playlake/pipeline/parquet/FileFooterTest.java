package org.playlake.pipeline.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.NullType;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.InputException;

class FileFooterTest {
  private static final FileAccess ACCESS = FileAccess.of(PipelineOptionsFactory.create());

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file =
        Written.rows(
            folder.resolve("a.parquet"),
            "required int64 id; optional group l (LIST) { repeated group list { optional int32 e; } }",
            row -> {
              row.append("id", 1L);
              var list = row.addGroup("l");
              list.addGroup("list").append("e", 1);
              list.addGroup("list").append("e", 2);
            },
            row -> row.append("id", 2L));
  }

  private FileFooter read() throws IOException {
    return FileFooter.read(ACCESS, file.toString(), Files.size(file));
  }

  private static ColumnMetaData column(FileMetaData meta, int column) {
    return meta.getRow_groups().get(0).getColumns().get(column).getMeta_data();
  }

  @Test
  void tellsWhatAFileHolds() throws IOException {
    FileFooter footer = read();

    assertThat(footer.schema().containsField("id")).isTrue();
    assertThat(footer.rowGroups()).singleElement().matches(group -> group.getRowCount() == 2);
    assertThat(footer.unreadable()).isEmpty();
    assertThat(footer.isRewritten()).isFalse();
  }

  static List<Arguments> contradictions() {
    return List.of(
        contradiction("has -2 rows", meta -> meta.getRow_groups().get(0).setNum_rows(-2)),
        contradiction("has 3 rows, its row groups together 2", meta -> meta.setNum_rows(3)),
        contradiction("has -4 rows, its row groups together 2", meta -> meta.setNum_rows(-4)),
        contradiction("has 7 values in a row group of 2 rows", m -> column(m, 0).setNum_values(7)),
        contradiction("has -1 values", meta -> column(meta, 1).setNum_values(-1)),
        contradiction("bytes from byte", meta -> column(meta, 0).setTotal_compressed_size(1 << 30)),
        contradiction("bytes from byte", meta -> column(meta, 0).setTotal_compressed_size(-9)),
        contradiction(
            "from byte -5",
            meta -> {
              column(meta, 0).unsetDictionary_page_offset();
              column(meta, 0).setData_page_offset(-5);
            }),
        contradiction("is described as", m -> column(m, 0).setPath_in_schema(List.of("x"))),
        contradiction(
            "a row group has 1 columns, the schema 2",
            meta -> meta.getRow_groups().get(0).getColumns().remove(1)),
        contradiction(
            "schema ends in the middle", meta -> meta.getSchema().get(0).setNum_children(5)),
        contradiction("tells of", meta -> meta.getSchema().get(0).setNum_children(1)),
        contradiction(
            "lies in another file, b.parquet",
            m -> m.getRow_groups().get(0).getColumns().get(0).setFile_path("b.parquet")),
        contradiction(
            "is encrypted", m -> m.getRow_groups().get(0).getColumns().get(0).unsetMeta_data()),
        contradiction("two columns named l", meta -> rename(meta, "l")));
  }

  private static void rename(FileMetaData meta, String name) {
    meta.getSchema().get(1).setName(name);
    column(meta, 0).setPath_in_schema(List.of(name));
  }

  private static Arguments contradiction(String message, Consumer<FileMetaData> change) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void aFooterThatContradictsItselfIsRefused(String message, Consumer<FileMetaData> change)
      throws IOException {
    Written.changeFooter(file, change);

    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + " cannot be read as Parquet: ")
        .hasMessageContaining(message)
        .hasMessageEndingWith("Replace or remove the file.");
  }

  @Test
  void whatIsNoParquetFileIsRefusedWithTheReason() throws IOException {
    for (byte[] bytes : List.of(new byte[0], new byte[11])) {
      Files.write(file, bytes);
      assertThatThrownBy(this::read).hasMessageContaining("it has " + bytes.length + " bytes");
    }
    Files.write(file, "date,amount\n2024-05-08,1\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::read).hasMessageContaining("does not end as Parquet files do");
    Written.withFooter(file, new byte[20], new byte[20], "PARE");
    assertThatThrownBy(this::read).hasMessageContaining("it is encrypted");
    Written.withFooter(file, new byte[20], new byte[] {1, 2, 3, 4, 5}, "PAR1");
    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read as Parquet");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 5] = 127;
    Files.write(file, bytes);
    assertThatThrownBy(this::read).hasMessageContaining("its footer has 2130706437 bytes");
  }

  @Test
  void namesColumnsOfCodecsThatCannotBeRead() throws IOException {
    for (CompressionCodec codec :
        List.of(CompressionCodec.LZO, CompressionCodec.BROTLI, CompressionCodec.LZ4)) {
      Written.changeFooter(file, meta -> column(meta, 1).setCodec(codec));
      assertThat(read().unreadable()).containsOnlyKeys("l");
      assertThat(read().unreadable().get("l"))
          .contains("compressed with " + codec, "LZ4_RAW or UNCOMPRESSED");
    }
    Written.changeFooter(file, meta -> column(meta, 1).setCodec(CompressionCodec.LZ4_RAW));
    assertThat(read().unreadable()).isEmpty();
  }

  @Test
  void namesColumnsOfEncodingsThatCannotBeReadOfTheirType() throws IOException {
    Written.changeFooter(
        file, meta -> column(meta, 0).setEncodings(List.of(Encoding.BYTE_STREAM_SPLIT)));
    assertThat(read().unreadable().get("id")).contains("encoded as BYTE_STREAM_SPLIT", "INT64");
    Written.changeFooter(
        file, meta -> column(meta, 0).setEncodings(List.of(Encoding.DELTA_BINARY_PACKED)));
    assertThat(read().unreadable()).isEmpty();
    Written.changeFooter(
        file, meta -> column(meta, 0).setEncodings(List.of(Encoding.DELTA_BYTE_ARRAY)));
    assertThat(read().unreadable()).containsOnlyKeys("id");
  }

  @Test
  void aFileWithUnknownAnnotationsIsReadWithoutThem() throws IOException {
    Written.annotateUnknown(file, 0);
    FileFooter footer = read();

    assertThat(footer.isUnknown("id")).isTrue();
    assertThat(footer.isUnknown("l")).isFalse();
    assertThat(footer.isRewritten()).isTrue();
    try (ParquetFileReader reader =
        ParquetFileReader.open(FileFooter.open(ACCESS, file.toString(), Files.size(file), true))) {
      assertThat(reader.getRecordCount()).isEqualTo(2);
      assertThat(reader.readRowGroup(0).getRowCount()).isEqualTo(2);
    }
  }

  @Test
  void aColumnOfNothingIsKnown() throws IOException {
    Written.changeFooter(
        file, meta -> meta.getSchema().get(1).setLogicalType(LogicalType.UNKNOWN(new NullType())));

    assertThat(read().isNull("id")).isTrue();
    assertThat(read().isNull("l")).isFalse();
    assertThat(read().isRewritten()).isFalse();
  }
}
