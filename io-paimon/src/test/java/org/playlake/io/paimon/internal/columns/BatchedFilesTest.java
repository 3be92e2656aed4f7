package org.playlake.io.paimon.internal.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.format.BundleFormatWriter;
import org.apache.paimon.format.FileFormat;
import org.apache.paimon.fs.PositionOutputStream;
import org.apache.paimon.fs.local.LocalFileIO;
import org.apache.paimon.options.Options;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.internal.parquet.FlatParquetFormat;
import org.playlake.io.paimon.internal.parquet.PageBytes;

/** Files of rows that come column by column are those of the same rows one by one. */
class BatchedFilesTest {
  private static final LocalFileIO DISK = LocalFileIO.create();

  @TempDir Path directory;

  @Test
  void areTheSameByteByByteForAnyTypesAndValues() throws IOException {
    int written = 0;
    for (long seed = 0; seed < 300; seed++) {
      AnyBlocks any = new AnyBlocks(seed);
      Optional<FileFormat> format = format(any.type());
      if (format.isPresent()) {
        List<GenericRow> rows = any.rows(1 + new Random(seed).nextInt(900));
        check(format.get(), any.type(), rows, 1 + rows.size() / 3, "seed " + seed);
        written++;
      }
    }
    assertThat(written).isGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7_000, 70_000})
  void pagesEndWhereTheyEndRowByRow(int rowsOfBlock) throws IOException {
    RowType type =
        RowType.of(DataTypes.STRING(), DataTypes.BIGINT(), DataTypes.DOUBLE(), DataTypes.STRING());
    Random random = new Random(rowsOfBlock);
    List<GenericRow> rows = new ArrayList<>();
    for (int i = 0; i < (rowsOfBlock == 1 ? 500 : 70_000); i++) {
      rows.add(
          GenericRow.of(
              random.nextInt(9) == 0 ? null : BinaryString.fromString("text " + i % 12),
              (long) random.nextInt(1 + i),
              i % 100 == 0 ? Double.NaN : random.nextGaussian(),
              // More than a dictionary of a file holds.
              BinaryString.fromString("a text of some length " + random.nextInt(60_000))));
    }
    check(format(type).orElseThrow(), type, rows, rowsOfBlock, rowsOfBlock + " rows a block");
  }

  private void check(
      FileFormat format, RowType type, List<GenericRow> rows, int rowsOfBlock, String name)
      throws IOException {
    TableColumns columns = TableColumns.of(type).orElseThrow();
    Path one = directory.resolve("one");
    Path batched = directory.resolve("batched");
    try (PositionOutputStream out = open(one)) {
      BundleFormatWriter writer =
          (BundleFormatWriter) format.createWriterFactory(type).create(out, "zstd");
      for (GenericRow row : rows) {
        writer.addElement(row);
      }
      writer.close();
    }
    try (PositionOutputStream out = open(batched)) {
      BundleFormatWriter writer =
          (BundleFormatWriter) format.createWriterFactory(type).create(out, "zstd");
      for (int from = 0; from < rows.size(); from += rowsOfBlock) {
        OpenBlock block = columns.open();
        rows.subList(from, Math.min(rows.size(), from + rowsOfBlock)).forEach(block::add);
        PageBytes end = block.end();
        writer.writeBundle(
            new ColumnBlock(Arrays.copyOf(end.array(), end.size() + ColumnBlock.PADDING)));
      }
      writer.close();
    }
    assertThat(Files.readAllBytes(batched)).as(name).isEqualTo(Files.readAllBytes(one));
  }

  private static PositionOutputStream open(Path file) throws IOException {
    return DISK.newOutputStream(new org.apache.paimon.fs.Path(file.toUri().toString()), true);
  }

  private static Optional<FileFormat> format(RowType type) {
    return FlatParquetFormat.of(new CoreOptions(new Options()), type);
  }
}
