package org.playlake.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.source.SourceColumn;

/**
 * Files with random damage, as an attacker or a broken disk leaves them: each is read or refused,
 * and none ends the JVM, hangs or takes more memory than its size can explain.
 *
 * <p>{@code -Dplaylake.fuzz.seed} chooses other damage, {@code -Dplaylake.fuzz.factor} more of it.
 */
class DamagedFilesTest {
  private static final long SEED = Long.getLong("playlake.fuzz.seed", 20_240_508L);
  private static final int FACTOR = Integer.getInteger("playlake.fuzz.factor", 1);
  private static final int ATTEMPTS = 150;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void aDamagedFileIsReadOrRefused(CompressionCodecName codec) throws IOException {
    int read = 0;
    int refused = 0;
    Path whole = folder.resolve("whole.parquet");
    for (int attempt = 0; attempt < ATTEMPTS * FACTOR; attempt++) {
      Random random = new Random(SEED + attempt);
      if (attempt % 30 == 0) {
        Files.deleteIfExists(whole);
        new RandomFiles(random, codec).write(whole, SourceColumn.USER_EVENT);
      }
      Path damaged = Files.write(folder.resolve("damaged.parquet"), damage(whole, random));
      String seed = "seed " + (SEED + attempt) + ", codec " + codec;
      boolean wasRead =
          Assertions.assertTimeoutPreemptively(
              Duration.ofMinutes(1), () -> isRead(damaged, seed), seed);
      read += wasRead ? 1 : 0;
      refused += wasRead ? 0 : 1;
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  private static byte[] damage(Path whole, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    int from = random.nextBoolean() ? 4 : Math.max(4, bytes.length - 2_000);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = from + random.nextInt(bytes.length - from - 8);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        default -> {
          for (int j = 0; j < 5; j++) {
            bytes[at + j] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
          }
        }
      }
    }
    return bytes;
  }

  private static boolean isRead(Path file, String seed) {
    PipelineOptions options = PipelineOptionsFactory.create();
    try {
      ParquetFiles files =
          ParquetFiles.events(
              "--events", List.of(file.toString()), FileAccess.of(options), ZoneOffset.UTC);
      ReadRows.of(files, RangeReader.events(files));
      return true;
    } catch (InputException | IOException e) {
      assertThat(e).hasMessageContaining(file.toString());
      return false;
    } catch (Throwable e) {
      throw new AssertionError("With " + seed, e);
    }
  }
}
