package org.playlake.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.file.Source;

class TargetFolderTest {

  @TempDir Path output;

  @Test
  void leavesNothingOfAnEarlierSampleWithMoreFiles() throws IOException {
    sample(5).writeTo(output, rows -> {});
    sample(2).writeTo(output, rows -> {});

    assertThat(names())
        .containsExactly(
            "user_event/part-00000.parquet",
            "user_event/part-00001.parquet",
            "user_profile/part-00000.parquet",
            "user_profile/part-00001.parquet");
  }

  @Test
  void leavesOtherFilesAlone() throws IOException {
    Path notes = Files.createDirectories(output.resolve("user_event")).resolve("notes.txt");
    Files.writeString(notes, "mine");

    sample(1).writeTo(output, rows -> {});

    assertThat(notes).hasContent("mine");
  }

  @Test
  void removesWhatAKilledRunLeft() throws IOException {
    Path folder = Files.createDirectories(output.resolve("user_event"));
    Files.writeString(folder.resolve(".part-00007.parquet.unfinished"), "PAR1");

    sample(1).writeTo(output, rows -> {});

    assertThat(names())
        .containsExactly("user_event/part-00000.parquet", "user_profile/part-00000.parquet");
  }

  @Test
  void refusesToMixWithOrReplaceParquetFilesOfSomebodyElse() throws IOException {
    sample(1).writeTo(output, rows -> {});
    Path real = output.resolve("user_event/part-00001.parquet");
    Files.writeString(real, "not ours");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sample(1).writeTo(output, rows -> {}))
        .withMessage(
            "output=%s cannot be used: %s is not sample data, and would be read together with it;"
                + " choose another folder, or move that file away",
            output, real);
    assertThat(real).hasContent("not ours");
  }

  @Test
  void refusesAFileInThePlaceOfAFolder() throws IOException {
    Path file = Files.writeString(output.resolve("taken"), "text");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sample(1).writeTo(file, rows -> {}))
        .withMessage("output=%s cannot be used: %s is not a folder; choose another", file, file);
  }

  @Test
  void keepsTheEarlierSampleWhenARunFails() throws IOException {
    sample(2).writeTo(output, rows -> {});
    List<String> before = names();
    SampleData large = new SampleData(50, 20_000, 5, LocalDate.of(2026, 1, 1), 1, 3);

    assertThatThrownBy(
            () ->
                large.writeTo(
                    output,
                    rows -> {
                      throw new IllegalStateException("no more");
                    }))
        .hasStackTraceContaining("no more");

    assertThat(names()).isEqualTo(before);
    assertThat(SampleReader.rows(output, Source.USER_EVENT)).hasSize(500);
  }

  private static SampleData sample(int files) {
    return new SampleData(50, 500, 5, LocalDate.of(2026, 1, 1), 1, files);
  }

  private List<String> names() throws IOException {
    return SampleReader.files(output).stream()
        .map(file -> output.relativize(file).toString())
        .toList();
  }
}
