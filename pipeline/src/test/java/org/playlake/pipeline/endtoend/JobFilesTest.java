package org.playlake.pipeline.endtoend;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.sample.SampleData;

class JobFilesTest {
  private static LocalSpark spark;
  @TempDir static Path sample;

  @TempDir Path warehouse;

  @BeforeAll
  static void writeSampleAndStartSpark() throws IOException {
    new SampleData(300, 6_000, 60, LocalDate.of(2026, 1, 1), 1, 40).writeTo(sample, rows -> {});
    spark = LocalSpark.start(8);
  }

  @AfterAll
  static void stopSpark() {
    spark.close();
  }

  @ParameterizedTest
  @EnumSource
  void writesOneZstdParquetFileADateWhateverTheNumberOfSourceFiles(Engine engine) throws Exception {
    Lake lake = new Job(new Sources(sample), "UTC").run(warehouse, engine);

    Set<String> dates =
        lake.rows("ads_retention_daily").stream().map(row -> row.substring(0, 10)).collect(toSet());
    assertThat(dates).hasSizeBetween(60, 61).contains("2026-01-01");
    for (String table : Lake.TABLES) {
      List<Path> files = files(table);
      assertThat(files).as(table).isNotEmpty().allSatisfy(JobFilesTest::isZstdParquet);
      if (!table.startsWith("ods")
          && !table.equals("dwd_user_details")
          && !table.equals("dwd_rejected_event")) {
        String column = table.equals("dwd_user_event") ? "event_date=" : "dt=";
        assertThat(files)
            .as(table)
            .extracting(file -> folder(table).relativize(file).getName(0).toString())
            .containsExactlyInAnyOrderElementsOf(
                dates.stream().map(date -> column + date).toList());
      } else if (table.startsWith("dwd")) {
        assertThat(files).as(table).hasSizeLessThanOrEqualTo(8);
      }
    }
  }

  private Path folder(String table) {
    return warehouse.resolve("game_db.db").resolve(table);
  }

  private List<Path> files(String table) throws IOException {
    try (Stream<Path> all = Files.walk(folder(table))) {
      return all.filter(file -> file.getFileName().toString().startsWith("data-")).toList();
    }
  }

  private static void isZstdParquet(Path file) throws IOException {
    var hadoopPath = new org.apache.hadoop.fs.Path(file.toUri());
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(hadoopPath, new Configuration(false)))) {
      assertThat(reader.getFooter().getBlocks())
          .flatExtracting(BlockMetaData::getColumns)
          .extracting(ColumnChunkMetaData::getCodec)
          .containsOnly(CompressionCodecName.ZSTD);
    }
  }
}
