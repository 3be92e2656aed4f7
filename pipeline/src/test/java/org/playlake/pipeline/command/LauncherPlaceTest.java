package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher runs the code that it stands beside, wherever that is. */
class LauncherPlaceTest {
  @TempDir private Path folder;
  private LauncherHome launcher;
  private Map<String, String> cache;

  @BeforeEach
  void makeHome() throws Exception {
    launcher = LauncherHome.in(folder.resolve("a checkout"));
    cache = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  private void runsOnly(LauncherHome home) throws Exception {
    List<String> calls = launcher.calls();
    assertThat(calls).noneMatch(call -> call.startsWith("mvn"));
    assertThat(calls).last().asString().endsWith("Main run");
    String classPath = calls.get(calls.size() - 1).replaceAll(".* -cp (.*) org[.]playlake.*", "$1");
    assertThat(classPath.split(":"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(jar -> jar.startsWith(home.home() + "/"))
        .allMatch(jar -> Files.exists(Path.of(jar)));
  }

  @ParameterizedTest
  @CsvSource({"mv, moved", "cp -a, copied 检出"})
  void aCheckoutThatWasBroughtElsewhereRunsWhatIsInItAndBuildsNothing(String by, String name)
      throws Exception {
    launcher.run("run");
    launcher.calls();

    LauncherHome other = launcher.brought(name, by.split(" "));

    assertThat(other.run("run")).doesNotContain("Building");
    runsOnly(other);
  }

  @Test
  void aCopyWhoseFilesAreAllNewIsBuiltAndRunsItsOwnCode() throws Exception {
    launcher.run("run");
    LauncherHome other = launcher.brought("copied", "cp", "-R");
    Files.writeString(other.home().resolve("pom.xml"), "<project/>");
    launcher.calls();

    assertThat(other.run("run")).contains("Building");

    assertThat(launcher.calls()).first().asString().endsWith(" in " + other.home());
    other.run("run");
    runsOnly(other);
  }

  @Test
  void anEmptiedRepositoryIsNotMissed() throws Exception {
    launcher.run("run");
    launcher.calls();
    LauncherHome.delete(launcher.beside("repository"));

    assertThat(launcher.run("run")).isEmpty();

    runsOnly(launcher);
  }

  @ParameterizedTest
  @CsvSource({"transforms/target/transforms.jar", "pipeline/target/launcher/lib/spark.jar"})
  void aJarThatIsGoneIsMadeAnew(String jar) throws Exception {
    launcher.run("run");
    Files.delete(launcher.home().resolve(jar));

    assertThat(launcher.run("run")).contains("Building");
    launcher.calls();
    launcher.run("run");
    runsOnly(launcher);
  }

  @Test
  void linksLeadToIt() throws Exception {
    launcher.run("run");
    launcher.calls();
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("lake"), Path.of("..", "a checkout", "playlake"));
    Files.createSymbolicLink(folder.resolve("link"), bin.resolve("lake"));

    assertThat(launcher.call(folder.resolve("link"), Map.of(), "run")).isEmpty();

    runsOnly(launcher);
  }

  @Test
  void aFolderOfTheCallerIsNoOther() throws Exception {
    launcher.run("run");
    launcher.calls();

    launcher.run(Map.of("CDPATH", folder.toString()), "run");

    runsOnly(launcher);
  }

  @Test
  void aCheckoutThatCannotBeWrittenIsBuiltInTheCacheOfTheUser() throws Exception {
    // Not by its permissions: the tests' user may be one who may all.
    Path target = launcher.home().resolve("pipeline/target");
    LauncherHome.delete(target);
    Files.createFile(target);

    assertThat(launcher.run(cache, "run")).contains("Building");

    assertThat(launcher.calls()).first().asString().contains(" in " + folder.resolve("cache"));
    assertThat(target).isEmptyFile();
    assertThat(launcher.run(cache, "run")).isEmpty();
    runsOnly(new LauncherHome(folder.resolve("cache")));
    Files.createFile(launcher.home().resolve("pipeline/src/main/Later.java"));
    assertThat(launcher.run(cache, "run")).contains("Building");
    runsFromTheCache("pipeline/src/main/Later.java");
  }

  private void runsFromTheCache(String source) throws Exception {
    try (var files = Files.walk(folder.resolve("cache"))) {
      assertThat(files).anyMatch(file -> file.endsWith(source));
    }
  }

  @Test
  void whereNothingCanBeWrittenItSaysWhatToDo() throws Exception {
    LauncherHome.delete(launcher.home().resolve("pipeline/target"));
    Files.createFile(launcher.home().resolve("pipeline/target"));
    Files.createFile(folder.resolve("cache"));

    assertThatThrownBy(() -> launcher.run(cache, "run"))
        .hasMessageContaining("Neither " + launcher.home() + " nor " + folder.resolve("cache"))
        .hasMessageContaining("set XDG_CACHE_HOME");
    assertThat(launcher.calls()).isEmpty();
  }

  @Test
  void aFolderWithAColonIsRefused() throws Exception {
    LauncherHome other = launcher.brought("a:b", "mv");

    assertThatThrownBy(() -> other.run("run")).hasMessageContaining("which has a colon in it");
  }

  @ParameterizedTest
  @CsvSource({"C", "POSIX"})
  void javaReadsPathsAsUtf8WhereTheLocaleIsOfAsciiOnly(String locale) throws Exception {
    launcher.run(Map.of("LC_ALL", locale), "run");

    assertThat(folder.resolve("locale")).content().isEqualToIgnoringNewLines("C.UTF-8");
  }
}
