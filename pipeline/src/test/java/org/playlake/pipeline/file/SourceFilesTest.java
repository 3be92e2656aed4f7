package org.playlake.pipeline.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.options.InputException;

class SourceFilesTest {
  private static final FileAccess ACCESS = FileAccess.of(PipelineOptionsFactory.create());

  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "PAR1 is how it begins", StandardCharsets.US_ASCII);
  }

  private List<String> found(String... patterns) {
    List<String> whole = List.of(patterns).stream().map(each -> folder + "/" + each).toList();
    return SourceFiles.find("--events", whole, ACCESS).stream()
        .map(found -> folder.relativize(Path.of(found.name())).toString())
        .toList();
  }

  @Test
  void filesAreFoundInTheOrderOfTheirPaths() throws IOException {
    file("e/b.parquet");
    file("e/a.parquet");
    file("e/c.txt");

    assertThat(found("e/*.parquet")).containsExactly("e/a.parquet", "e/b.parquet");
    assertThat(found("e/[b-z].*")).containsExactly("e/b.parquet", "e/c.txt");
    assertThat(found("e/a.parquet")).containsExactly("e/a.parquet");
    assertThat(SourceFiles.find("--events", List.of("file://" + folder + "/e/a.*"), ACCESS))
        .containsExactly(
            new FoundFile(
                folder + "/e/a.parquet",
                21,
                Files.getLastModifiedTime(folder.resolve("e/a.parquet")).toMillis()));
  }

  @Test
  void aFolderStandsForTheParquetFilesInIt() throws IOException {
    file("e/day1.parquet");
    file("e/day2.parquet/part-0.parquet");
    file("e/day2.parquet/part-1");
    file("e/day2.parquet/deeper/part-2.PARQUET");
    Files.writeString(folder.resolve("e/day2.parquet/README.txt"), "no data");
    Files.writeString(folder.resolve("e/day2.parquet/_SUCCESS"), "");

    List<String> day2 =
        List.of(
            "e/day2.parquet/deeper/part-2.PARQUET",
            "e/day2.parquet/part-0.parquet",
            "e/day2.parquet/part-1");
    assertThat(found("e/day2.parquet")).isEqualTo(day2);
    assertThat(found("e/day2.parquet/")).isEqualTo(day2);
    assertThat(found("e/*.parquet")).hasSize(4).containsAll(day2).contains("e/day1.parquet");
    assertThat(found("e")).isEqualTo(found("e/*.parquet")).isEqualTo(found("e/**"));
  }

  @Test
  void twoStarsAreFoldersOfAnyDepth() throws IOException {
    file("e/a.parquet");
    file("e/x/b.parquet");
    file("e/x/y/c.parquet");

    assertThat(found("e/**/*.parquet"))
        .containsExactly("e/a.parquet", "e/x/b.parquet", "e/x/y/c.parquet");
    assertThat(found("**/y/*")).containsExactly("e/x/y/c.parquet");
    assertThat(found("e/**/x/**/c.*")).containsExactly("e/x/y/c.parquet");
  }

  @Test
  void hiddenPartsBelowTheFixedOnesArePassedOver() throws IOException {
    file("_in/e/dt=1/a.parquet");
    file("_in/e/_dt=2/b.parquet");
    file("_in/e/_temporary/0/c.parquet");
    file("_in/e/dt=1/.staging/d.parquet");
    file("_in/e/dt=1/.e.parquet");
    file("_in/e/dt=1/_f.parquet");
    file("_in/e/dt=1/g.parquet._COPYING_");

    List<String> data = List.of("_in/e/_dt=2/b.parquet", "_in/e/dt=1/a.parquet");
    assertThat(found("_in/e/**/*.parquet")).isEqualTo(data);
    assertThat(found("_in/e")).isEqualTo(data);
    assertThat(found("_in/e/*")).isEqualTo(data);
    assertThat(found("_in/e/_temporary/0/c.parquet"))
        .containsExactly("_in/e/_temporary/0/c.parquet");
    assertThatThrownBy(() -> found("_in/*/dt=1/[._]*"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("which are passed over");
  }

  @Test
  void aFileCountsOnceHoweverManyPatternsAndLinksLeadToIt() throws IOException {
    Path file = file("e/b.parquet");
    Files.createSymbolicLink(folder.resolve("e/z.parquet"), file);
    Files.createLink(folder.resolve("e/c.parquet"), file);
    Files.createSymbolicLink(folder.resolve("same"), folder.resolve("e"));

    assertThat(found("e/*.parquet", "same/*", "e", "e/{b,c}.parquet"))
        .containsExactly("e/b.parquet");
  }

  @Test
  void aLinkThatLeadsUpAgainDoesNotLoop() throws IOException {
    file("e/x/a.parquet");
    Files.createSymbolicLink(folder.resolve("e/x/up"), folder.resolve("e"));
    Files.createSymbolicLink(folder.resolve("e/x/self"), folder.resolve("e/x"));

    assertThat(found("e/**/*.parquet")).containsExactly("e/x/a.parquet");
    assertThat(found("e")).containsExactly("e/x/a.parquet");
  }

  @Test
  void aLinkThatLeadsNowhereIsRefusedWhereItMatches() throws IOException {
    file("e/a.parquet");
    Files.createSymbolicLink(folder.resolve("e/gone.parquet"), folder.resolve("nothing"));

    assertThat(found("e/a*")).containsExactly("e/a.parquet");
    assertThatThrownBy(() -> found("e/*.parquet"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("e/gone.parquet is a link that leads nowhere");
  }

  @Test
  void alternativesMayBeMissingButNoPatternMayMatchNothing() throws IOException {
    file("e/a.parquet");

    assertThat(found("e/{a,b}.parquet")).containsExactly("e/a.parquet");
    assertThatThrownBy(() -> found("e/a.parquet", "e/b.parquet"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("e/b.parquet matches no Parquet file");
    assertThatThrownBy(() -> found("f/*"))
        .hasMessageContaining("--events=")
        .hasMessageContaining("f/*");
  }

  @Test
  void oddNamesAreFoundByTheirQuotedPath() throws IOException {
    String odd = "a,b{c}[d]*?é 玩家/e.parquet";
    file(odd);

    assertThat(found(PatternList.quote(odd))).containsExactly(odd);
  }

  @Test
  void aTildeIsTheHomeFolder() throws IOException {
    file("home/e/a.parquet");
    String home = System.getProperty("user.home");
    System.setProperty("user.home", folder.resolve("home").toString());
    try {
      assertThat(SourceFiles.find("--events", List.of("~/e/*"), ACCESS)).hasSize(1);
      assertThat(SourceFiles.find("--events", List.of("~"), ACCESS)).hasSize(1);
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void whatCannotBeListedIsTold() throws IOException {
    assertThatThrownBy(
            () -> SourceFiles.find("--events", List.of("nosuch://bucket/e/*.parquet"), ACCESS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--events=nosuch://bucket/e/*.parquet cannot be listed")
        .hasMessageContaining("nosuch");
  }
}
