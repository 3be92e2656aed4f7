package org.playlake.pipeline.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The zip file that Superset imports, read as Superset reads it. */
class SupersetBundleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** By path, without the folder that all are in. */
  private static final Map<String, JsonNode> FILES = new TreeMap<>();

  @BeforeAll
  static void unpack() throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    byte[] bundle = Files.readAllBytes(Path.of("serving/bi/superset/playlake-superset.zip"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        String path = each.getName().substring(each.getName().indexOf('/') + 1);
        FILES.put(path, JSON.valueToTree(yaml.load(new String(zip.readAllBytes(), UTF_8))));
      }
    }
  }

  @Test
  void everyFileIsWhatSupersetsImportTakes() throws IOException {
    assertThat(FILES).hasSize(17);
    for (Map.Entry<String, JsonNode> file : FILES.entrySet()) {
      assertThat(problems(kind(file.getKey()), file.getValue())).as(file.getKey()).isEmpty();
    }
  }

  @Test
  void whatSupersetWouldRefuseIsSeen() throws IOException {
    JsonNode chart = FILES.get("charts/dau.yaml");

    assertThat(problems("charts", ((ObjectNode) chart.deepCopy()).put("unknown", 1))).hasSize(1);
    assertThat(problems("charts", ((ObjectNode) chart.deepCopy()).put("uuid", "1"))).hasSize(1);
    assertThat(problems("charts", ((ObjectNode) chart.deepCopy()).without("dataset_uuid")))
        .hasSize(1);
  }

  @Test
  void noPasswordIsInIt() {
    assertThat(FILES.get("databases/Playlake.yaml").has("password")).isFalse();
    assertThat(FILES.get("databases/Playlake.yaml").get("sqlalchemy_uri").asText())
        .isEqualTo("starrocks://playlake@starrocks:9030/default_catalog.game_db");
  }

  @Test
  void everyFileRefersToAnotherThatIsThere() {
    List<String> databases = ids("databases/");
    List<String> dataSets = ids("datasets/");

    assertThat(of("datasets/")).hasSize(4);
    assertThat(of("datasets/"))
        .allSatisfy(each -> assertThat(databases).contains(each.get("database_uuid").asText()));
    assertThat(of("charts/"))
        .allSatisfy(each -> assertThat(dataSets).contains(each.get("dataset_uuid").asText()));
    assertThat(texts(FILES.get("dashboards/Playlake.yaml").get("position"), "uuid"))
        .containsExactlyInAnyOrderElementsOf(ids("charts/"));
  }

  @Test
  void chartsAskForColumnsAndFiguresOfTheirDataSets() {
    for (JsonNode chart : of("charts/")) {
      JsonNode dataSet =
          of("datasets/").stream()
              .filter(each -> each.get("uuid").equals(chart.get("dataset_uuid")))
              .findFirst()
              .orElseThrow();
      JsonNode params = chart.get("params");
      List<String> asked = new ArrayList<>(elements(params.path("metrics")));
      asked.addAll(elements(params.path("metrics_b")));
      if (params.has("metric")) {
        asked.add(params.get("metric").asText());
      }

      assertThat(texts(dataSet, "metric_name")).as("%s", chart).containsAll(asked);
      assertThat(asked).isNotEmpty();
      assertThat(texts(dataSet, "column_name"))
          .contains(params.get("x_axis").asText())
          .containsAll(elements(params.path("groupby")));
    }
  }

  @Test
  void everyPartOfThePageStandsInAnother() {
    JsonNode position = FILES.get("dashboards/Playlake.yaml").get("position");
    Set<String> outermost = Set.of("DASHBOARD_VERSION_KEY", "ROOT_ID", "HEADER_ID");
    List<String> inner = new ArrayList<>();
    position.fieldNames().forEachRemaining(inner::add);
    inner.removeAll(outermost);

    List<String> children = new ArrayList<>();
    position.forEach(part -> children.addAll(elements(part.path("children"))));
    assertThat(children).containsExactlyInAnyOrderElementsOf(inner);
    for (JsonNode row : position) {
      if (row.path("type").asText().equals("ROW")) {
        int width =
            elements(row.get("children")).stream()
                .mapToInt(chart -> position.get(chart).get("meta").get("width").asInt())
                .sum();
        assertThat(width).isEqualTo(12);
      }
    }
  }

  private static String kind(String path) {
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : "metadata";
  }

  private static Set<ValidationMessage> problems(String kind, JsonNode content) throws IOException {
    SchemaValidatorsConfig config = new SchemaValidatorsConfig();
    config.setFormatAssertionsEnabled(true);
    try (InputStream file =
        SupersetBundleTest.class.getResourceAsStream("superset-" + kind + ".json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file, config);
      return schema.validate(content);
    }
  }

  private static List<JsonNode> of(String folder) {
    return FILES.entrySet().stream()
        .filter(each -> each.getKey().startsWith(folder))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> ids(String folder) {
    return of(folder).stream().map(each -> each.get("uuid").asText()).toList();
  }

  private static List<String> elements(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** The values of a key, wherever it stands. */
  private static List<String> texts(JsonNode content, String key) {
    return content.findValuesAsText(key);
  }
}
