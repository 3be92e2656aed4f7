package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the words or the sources: code 2, one message, nothing begun. */
class BadInputTest {
  @TempDir private Path folder;
  private SampleSources sources;

  @BeforeEach
  void makeSources() throws IOException {
    sources = SampleSources.in(folder);
  }

  @AfterEach
  void nothingWasBegun() {
    assertThat(sources.warehouse()).doesNotExist();
  }

  private static void refuses(String[] words, String... partsOfTheMessage) {
    CommandRun.of(words).isRefused(partsOfTheMessage);
  }

  @Test
  void refusesAZoneThatIsNone() {
    refuses(sources.run("--timeZone=Mars/Olympus"), "--timeZone=Mars/Olympus is no time zone");
  }

  @Test
  void refusesAnUnknownOptionAndKnowsABetterOne() {
    refuses(sources.run("--databse=other"), "--databse is no option", "--database");
  }

  @Test
  void refusesAnUnknownCommand() {
    refuses(new String[] {"rum"}, "rum");
  }

  @Test
  void refusesAWordThatIsNoOption() {
    refuses(sources.run("events.parquet"), "'events.parquet' is no option");
  }

  @Test
  void asksForWhatIsMissing() {
    refuses(sources.run("--warehouse="), "--warehouse is missing");
    refuses(
        new String[] {
          "run", "--profiles=" + sources.profile(), "--events=" + sources.event(), "--warehouse"
        },
        "--warehouse is missing");
  }

  @Test
  void tellsEveryWrongOptionInOneGo() {
    CommandRun run = CommandRun.of("run", "--profiles=a", "--timeZone=Nowhere", "--database=a/b");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("playlake: --events is missing."),
            line -> assertThat(line).startsWith("playlake: --warehouse is missing."),
            line -> assertThat(line).startsWith("playlake: --database=a/b is no name"),
            line -> assertThat(line).startsWith("playlake: --timeZone=Nowhere is no time zone."),
            line -> assertThat(line).startsWith("playlake: --profiles=a matches no Parquet file"));
  }

  @Test
  void tellsUnknownOptionsAndAMissingSourceInOneGo() {
    CommandRun run =
        CommandRun.of(
            sources.run(
                "--databse=x",
                "--events=" + folder + "/nothing/*",
                "--quiet=maybe",
                "--sparkMaster=local[2]",
                "--timeZone=Mars",
                "more"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("--databse is no option"),
            line -> assertThat(line).contains("--quiet=maybe is neither true nor false"),
            line -> assertThat(line).contains("--sparkMaster=local[2] is an option of Spark"),
            line -> assertThat(line).contains("'more' is no option"),
            line -> assertThat(line).contains("--timeZone=Mars is no time zone"),
            line -> assertThat(line).contains("/nothing/* matches no"));
  }

  @Test
  void tellsAnUnknownRunnerAndAMissingSourceInOneGo() {
    CommandRun run = CommandRun.of(sources.run("--runner=Flink", "--events=nothing", "--a=b"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("--runner=Flink"),
            line -> assertThat(line).contains("--events=nothing matches no"));
  }

  @Test
  void tellsWhatIsWrongWithBothSources() throws IOException {
    Files.write(sources.profile(), new byte[0]);
    CommandRun run = CommandRun.of(sources.run("--events=" + folder + "/nothing/*"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(sources.profile() + " cannot be read as Parquet"),
            line -> assertThat(line).contains("--events=" + folder + "/nothing/* matches no"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "a.b", "../x", "a b", "-x", "a\u001Bb"})
  void refusesADatabaseThatIsNoName(String database) {
    refuses(sources.run("--database=" + database), "is no name of a database");
  }

  @Test
  void suggestsAZoneThatIsWrittenAlmostSo() {
    refuses(sources.run("--timeZone=asia/shanghai"), "Did you mean Asia/Shanghai?");
    refuses(sources.run("--timeZone=new york"), "Did you mean America/New_York?");
  }

  @Test
  void showsNoControlCharactersAndNoKeys() {
    CommandRun run =
        CommandRun.of(sources.run("--events=nosuch://key:secret@bucket/a\u001B[31m\nb/*"));

    assertThat(run.err()).doesNotContain("\u001B", "secret").contains("\\u001B[31m\\u000Ab");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void refusesAnOptionGivenTwice() {
    String[] words = sources.run("--database=a");
    words = Arrays.copyOf(words, words.length + 1);
    words[words.length - 1] = "--database=b";

    refuses(words, "--database can be given only once. Leave out one of --database=a and");
  }

  @Test
  void refusesAnOptionOfSparkWithAnotherRunner() {
    refuses(sources.run("--sparkMaster=local[2]"), "--sparkMaster", "--runner=SparkRunner");
  }

  @Test
  void refusesARunnerThatIsNone() {
    refuses(sources.run("--runner=FlinkRunner"), "FlinkRunner");
  }

  @Test
  void aDemoAmongOtherFilesNamesTheFileAndLeavesIt() throws IOException {
    Path output = folder.resolve("demo");
    Path other = Files.createDirectories(output.resolve("sample/user_event")).resolve("a.parquet");
    Files.copy(sources.event(), output.resolve("notes.txt"));
    Files.writeString(other, "mine");

    CommandRun run = CommandRun.of("demo", "--output=" + output);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("--output=" + output + " cannot be used: " + other, "choose another folder");
    assertThat(other).hasContent("mine");
    assertThat(output.resolve("warehouse")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "direct | --targetParallelism=0 | is too small a number. Give 1 or more.",
        "direct | --targetParallelism=-2 | is too small a number",
        "direct | --targetParallelism=many | is no whole number",
        "direct | --targetParallelism= | has no value",
        "spark | --cacheDisabled=maybe | is neither true nor false",
        "spark | --bundleSize=-3 | is too small a number. Give 0 or more.",
        "spark | --sparkMaster=nonsense | is no master of Spark. Give local[2]",
        "spark | --sparkMaster=local[0] | is no master of Spark",
        "spark | --sparkMaster=local[x] | is no master of Spark",
        "spark | --storageLevel=FLOPPY | is no storage level of Spark. Give one such as DISK_ONLY"
      })
  void refusesValuesOfTheRunnersOptionsThatMakeNoSense(
      String runner, String option, String message) {
    refuses(sources.run("--runner=" + runner, option), option + " " + message);
  }

  @Test
  void tellsEveryWrongOptionOfTheRunner() {
    CommandRun run = CommandRun.of(sources.run("--targetParallelism=0", "--databse=x"));

    assertThat(run.err().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("--targetParallelism=0"),
            line -> assertThat(line).contains("--databse is no option"));
  }

  @Test
  void refusesStreaming() {
    refuses(sources.run("--streaming=true"), "--streaming");
  }

  @Test
  void refusesASummaryWhereThereCanBeNoFile() {
    refuses(sources.run("--summary=" + sources.event() + "/s.json"), "--summary=");
  }

  @Test
  void refusesToGenerateWhatMakesNoSense() {
    refuses(new String[] {"generate", "--output=" + folder, "--users=0"}, "--users=0");
    refuses(new String[] {"generate", "--output=" + folder, "--users=many"}, "--users", "many");
    refuses(new String[] {"generate"}, "--output");
    refuses(new String[] {"generate", "--output=" + sources.event()}, "--output=");
  }

  @Test
  void refusesABucketWhoseNameIsNone() {
    refuses(sources.run("--events=s3a://my bucket/*"), "s3a://my bucket", "Check the path");
  }

  @Test
  void refusesAFileSystemItDoesNotKnow() {
    refuses(sources.run("--events=gopher://logs/*.parquet"), "--events=", "gopher");
  }
}
