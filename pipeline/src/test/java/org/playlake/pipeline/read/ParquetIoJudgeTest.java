package org.playlake.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.parquet.ParquetIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.source.SourceColumn;
import org.playlake.transforms.avro.EventRecords;
import org.playlake.transforms.avro.ProfileRecords;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.RawProfile;

/** Beam's ParquetIO as the independent judge of this reader: both read the same random files. */
class ParquetIoJudgeTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void readsTheEventsThatParquetIoReads(long seed) throws Exception {
    RandomFiles random = new RandomFiles(new Random(seed));
    random.write(folder.resolve("e.parquet"), SourceColumn.USER_EVENT);
    String glob = folder.resolve("*.parquet").toString();
    ParquetFiles files =
        ParquetFiles.events(
            "--events",
            List.of(glob),
            FileAccess.of(PipelineOptionsFactory.create()),
            ZoneOffset.UTC);
    List<RawRow<RawEvent>> rows = ReadRows.of(files, RangeReader.events(files));
    Pipeline p = Pipeline.create();
    PCollection<RawEvent> judge =
        p.apply(
            ParquetIO.parseGenericRecords(EventRecords.toRawEvent())
                .withCoder(RawEvent.CODER)
                .from(glob));
    agree(p, judge, rows, random);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void readsTheProfilesThatParquetIoReads(long seed) throws Exception {
    RandomFiles random = new RandomFiles(new Random(seed));
    random.write(folder.resolve("p.parquet"), SourceColumn.USER_PROFILE);
    String glob = folder.resolve("*.parquet").toString();
    ParquetFiles files =
        ParquetFiles.profiles(
            "--profiles",
            List.of(glob),
            FileAccess.of(PipelineOptionsFactory.create()),
            ZoneOffset.UTC);
    List<RawRow<RawProfile>> rows = ReadRows.of(files, RangeReader.profiles(files));
    Pipeline p = Pipeline.create();
    PCollection<RawProfile> judge =
        p.apply(
            ParquetIO.parseGenericRecords(ProfileRecords.toRawProfile())
                .withCoder(RawProfile.CODER)
                .from(glob));
    agree(p, judge, rows, random);
  }

  private static <T> void agree(
      Pipeline p, PCollection<T> judge, List<RawRow<T>> rows, RandomFiles random) {
    assertThat(rows).as(random.toString()).hasSize(random.rows());
    PAssert.that(random.toString(), judge)
        .containsInAnyOrder(rows.stream().map(RawRow::row).toList());
    p.run().waitUntilFinish();
  }
}
