package org.playlake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script that stands in the repository is what its sources give. */
class PageScriptTest {
  private static final Path RECIPE = Path.of("page");
  private static final Path BUILT = Path.of("src/main/resources/org/playlake/pipeline/report");

  @Test
  void theScriptAndAllItWasBuiltOfAreAsTheyWereWhenItWasBuilt() throws Exception {
    List<String> lines = Files.readAllLines(RECIPE.resolve("page.sha256"));

    for (String line : lines) {
      String[] sumAndFile = line.split(" {2}", 2);
      byte[] content = Files.readAllBytes(RECIPE.resolve(sumAndFile[1]));
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      assertThat(sum)
          .as("%s has changed; in pipeline/page: npm ci && npm run build", sumAndFile[1])
          .isEqualTo(sumAndFile[0]);
    }
    try (Stream<Path> sources = Files.list(RECIPE.resolve("src"))) {
      assertThat(sources.map(source -> "src/" + source.getFileName()))
          .allMatch(source -> lines.stream().anyMatch(line -> line.endsWith("  " + source)));
    }
  }

  @Test
  void itsLibrariesHaveExactVersionsAndTheirLicencesAreInTheJar() throws Exception {
    JsonNode recipe = new ObjectMapper().readTree(RECIPE.resolve("package.json").toFile());
    JsonNode lock = new ObjectMapper().readTree(RECIPE.resolve("package-lock.json").toFile());
    String echarts = recipe.at("/dependencies/echarts").asText();

    assertThat(echarts).matches("6\\.\\d+\\.\\d+");
    assertThat(lock.path("packages").path("node_modules/echarts").path("version").asText())
        .isEqualTo(echarts);
    assertThat(Files.readString(BUILT.resolve("page.js")))
        .startsWith("/* Apache ECharts " + echarts + " (Apache License 2.0");
    Path licences = BUILT.resolve("licenses");
    assertThat(licences.resolve("echarts.txt")).content().contains("Apache License", "d3.js");
    assertThat(licences.resolve("zrender.txt")).content().contains("BSD 3-Clause", "Baidu");
    assertThat(licences.resolve("d3.txt")).content().contains("Mike Bostock");
    assertThat(licences.resolve("tslib.txt")).content().contains("Microsoft");
  }
}
