package org.playlake.pipeline.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.playlake.pipeline.options.InputException;

/**
 * The page: one file of HTML without a link to anything.
 *
 * @param language in which it is opened
 * @param map shapes of a map of one's own; none for equal squares
 */
public record ReportPage(Language language, List<MapShape> map) {
  private static final List<String> CHARTS =
      List.of("dau", "retention", "revenue", "spending", "devices", "rejects", "casts", "regions");

  /** A language of the page. */
  public enum Language {
    EN,
    ZH;

    /**
     * The language of that word, in any case.
     *
     * @throws InputException if there is none
     */
    public static Language of(String option, String word) {
      for (Language each : values()) {
        if (each.word().equalsIgnoreCase(word)) {
          return each;
        }
      }
      throw new InputException(option + "=" + word + " is no language of the page. Give en or zh.");
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ReportPage {
    map = List.copyOf(map);
  }

  /** The page in that language, with a map of equal squares. */
  public static ReportPage in(Language language) {
    return new ReportPage(language, List.of());
  }

  /**
   * The same with the map of a GeoJSON text.
   *
   * @param named where the text comes from, for messages
   * @throws InputException if it is no map of China's provinces
   */
  public ReportPage withMap(String named, String geoJson) {
    return new ReportPage(language, MapFile.shapes(named, geoJson));
  }

  /** The page of a report. */
  public byte[] html(Report report, String version) throws IOException {
    JsonNode texts = new ObjectMapper().readTree(resource("texts.json"));
    Map<String, String> words =
        new ObjectMapper()
            .convertValue(texts.path(language.word()), new TypeReference<Map<String, String>>() {});
    String script = resource("page.js");
    StringOutput out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "report.jte",
            new PageParts(
                language == Language.ZH ? "zh-CN" : "en",
                words,
                CHARTS,
                policy(script),
                resource("page.css"),
                script,
                PageData.json(report, texts, map, version),
                version),
            out);
    return out.toString().getBytes(UTF_8);
  }

  /** This script, these styles and nothing else; no address at all. */
  private static String policy(String script) {
    return "default-src 'none'; script-src 'sha256-"
        + Base64.getEncoder().encodeToString(digest(script))
        + "'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static byte[] digest(String script) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ReportPage.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The jar lacks " + name + ". Build it again.");
      }
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}
