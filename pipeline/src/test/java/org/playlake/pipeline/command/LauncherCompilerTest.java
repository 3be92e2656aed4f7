package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherCompilerTest {
  private static final String QUICK = "-XX:TieredStopAtLevel=1 ";
  private static final String ONE_THREAD = "-XX:+UseSerialGC ";
  private static final String SEVERAL = "-XX:+UseParallelGC ";

  @TempDir private static Path folder;
  private static LauncherHome launcher;

  @BeforeAll
  static void makeHomeAndFiles() throws Exception {
    launcher = LauncherHome.in(folder.resolve("a checkout"));
    launcher.run("run");
    Files.createDirectory(folder.resolve("small files"));
    Files.write(folder.resolve("small files/a.parquet"), new byte[100_000]);
    Files.write(folder.resolve("small files/b.parquet"), new byte[100_000]);
    for (String day : List.of("2026-01-02", "20260102")) {
      Path files = Files.createDirectories(folder.resolve("days").resolve(day));
      Files.write(files.resolve("a.parquet"), new byte[100_000]);
    }
    Files.createDirectory(folder.resolve("large"));
    Files.createDirectory(folder.resolve("medium"));
    Files.write(folder.resolve("medium/a.parquet"), new byte[5 << 20]);
    Files.write(folder.resolve("large/a.parquet"), new byte[130 << 20]);
  }

  @Test
  void aRunOverAFewMegabytesIsLeftToTheQuickCompiler() throws Exception {
    assertThat(call("run", "--profiles=%s/small files/*.parquet", "--events=%s/small files"))
        .contains(QUICK);
  }

  @Test
  void aRunOfAMinuteIsLeftToTheQuickCompilerAndCollectedBySeveralThreads() throws Exception {
    assertThat(call("run", "--profiles=%s/small files/*.parquet", "--events=%s/medium/*.parquet"))
        .contains(QUICK, SEVERAL)
        .doesNotContain(ONE_THREAD);
  }

  @Test
  void aRunOverMoreGetsBothCompilers() throws Exception {
    assertThat(call("run", "--profiles=%s/small files/*.parquet", "--events=%s/large/*.parquet"))
        .doesNotContain(QUICK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--events=%s/none/*.parquet",
        "--events=%s/small files/*.parquet,%s/large/*.parquet",
        "--events=%s/{small files,large}/*.parquet",
        "--events=%s/**/*.parquet",
        "--events=s3://bucket/*.parquet",
        "--events=%s/{date}/*.parquet",
        "--reenrich",
        "--from=2026-01-01"
      })
  void aRunOfASizeThatIsNotSeenAtAGlanceGetsBothCompilers(String option) throws Exception {
    assertThat(call("run", "--profiles=%s/small files", option)).doesNotContain(QUICK);
  }

  @ParameterizedTest
  @CsvSource({
    "--date=2026-01-02, {date}",
    "--date=20260102, {date}",
    "--date=2026-01-02, {date:yyyyMMdd}",
    "--date=20260102, {date:yyyyMMdd}"
  })
  void aDateIsAsMuchAsItsFiles(String date, String folderOfDate) throws Exception {
    String events = "--events=%s/days/" + folderOfDate + "/*.parquet";
    assertThat(call("run", "--profiles=%s/small files", events, date)).contains(QUICK);
    String other = date.replace("02", "03");
    assertThat(call("run", "--profiles=%s/small files", events, other)).doesNotContain(QUICK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "status", "history", "report", "help", "version"})
  void commandsThatReadLittleAreLeftToTheQuickCompiler(String command) throws Exception {
    assertThat(call(command)).contains(QUICK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "generate", "maintain", "compare", "show"})
  void commandsThatMayReadMuchGetBothCompilers(String command) throws Exception {
    assertThat(call(command)).doesNotContain(QUICK);
  }

  @Test
  void whatIsShortIsCollectedByOneThreadAndOtherThingsBySeveral() throws Exception {
    assertThat(call("status")).contains(ONE_THREAD).doesNotContain(SEVERAL);
    assertThat(call("maintain")).contains(SEVERAL).doesNotContain(ONE_THREAD);
  }

  private static String call(String... words) throws Exception {
    List<String> given = new ArrayList<>();
    for (String word : words) {
      given.add(word.replace("%s", folder.toString()));
    }
    launcher.calls();
    launcher.run(given.toArray(new String[0]));
    return launcher.calls().get(0);
  }
}
