package org.playlake.pipeline.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.pipeline.report.MadeReports.LAST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.report.ReportPage.Language;

class ReportPageTest {
  private static final int MOST_BYTES_OF_A_YEAR = 900_000;
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><img src=x onerror=alert(1)>",
        "<!--<script>",
        "]]>\u2028\u0000\"'`${x}{{x}}",
        "&lt;b&gt;"
      })
  void whatPlayersHaveTypedIsDataAndNeverMarkup(String text) throws Exception {
    String plain = html(MadeReports.ofDays(1));
    String hostile = html(MadeReports.hostile(text));

    assertThat(DATA.matcher(hostile).replaceFirst(""))
        .isEqualTo(DATA.matcher(plain).replaceFirst(""));
    JsonNode data = data(hostile);
    assertThat(data.at("/devices/0/name").asText()).isEqualTo(text);
    assertThat(data.at("/regions/0/name").asText()).isEqualTo(text);
    assertThat(data.at("/loads/reasons/0").asText()).isEqualTo(text);
    assertThat(data.at("/database").asText()).isEqualTo(text);
  }

  @Test
  void aYearOfDaysInAllProvincesIsSmallEnoughForAMail() throws Exception {
    Report year = MadeReports.ofDays(365);
    List<RegionPlayers> regions = new ArrayList<>();
    for (ReportDay day : year.days()) {
      for (Province province : Province.values()) {
        regions.add(new RegionPlayers(day.date(), province.fullName(), 123_456));
      }
      for (int i = 0; i < 300; i++) {
        regions.add(new RegionPlayers(day.date(), "place " + i, 12_345));
      }
    }
    Report all =
        new Report("game_db", year.run(), year.days(), year.devices(), regions, year.loads(), null);

    assertThat(html(all).getBytes(UTF_8).length).isLessThan(MOST_BYTES_OF_A_YEAR);
  }

  @Test
  void thePageHoldsAllThatItShowsAndTheBrowserMayLoadNothingElse() throws Exception {
    String html = html(MadeReports.ofDays(3));

    assertThat(html)
        .contains("default-src &#39;none&#39;; script-src &#39;sha256-")
        .doesNotContain("<link rel=\"stylesheet\"", "src=\"http", "href=\"http", "@import")
        .doesNotContainPattern("url\\((?!#)");
    assertThat(html.split("<script", -1)).hasSize(3);
    assertThat(html.split("</script", -1)).hasSize(3);
  }

  @Test
  void rowsOfTheTablesAreColumnsOfTheData() throws Exception {
    Report report = MadeReports.ofDays(10);
    JsonNode days = data(html(report)).path("days");

    assertThat(days.path("date")).hasSize(10);
    for (int i = 0; i < 10; i++) {
      ReportDay day = report.days().get(i);
      assertThat(days.path("date").get(i).asText()).isEqualTo(day.date().toString());
      assertThat(days.path("dau").get(i).asLong()).isEqualTo(day.dau());
      assertThat(days.path("gmv").get(i).asText()).isEqualTo(day.gmv().toPlainString());
    }
    assertThat(days.at("/d1/9").isNull()).isTrue();
    assertThat(days.at("/d1/8").asLong())
        .isEqualTo(report.days().get(8).d1().unscaledValue().longValue());
    assertThat(days.at("/d7/2").isNull()).isFalse();
    assertThat(days.at("/d7/3").isNull()).isTrue();
  }

  @Test
  void namesOfOneProvinceAreOneRegionAndFewUsersAreTheRest() throws Exception {
    JsonNode data = data(html(MadeReports.ofDays(1)));
    long dau = data.at("/days/dau/0").asLong();

    assertThat(data.path("regions"))
        .filteredOn(region -> region.path("code").asText().equals("ZJ"))
        .singleElement()
        .satisfies(
            region -> assertThat(region.at("/players/0").asLong()).isEqualTo(dau / 5 + dau / 6));
    assertThat(data.path("devices")).hasSize(9);
    assertThat(data.at("/devices/8/name").isNull()).isTrue();
    assertThat(data.path("devices").findValuesAsText("users")).isNotEmpty();
  }

  @Test
  void anEmptyLakeIsAPageToo() throws Exception {
    JsonNode data = data(html(MadeReports.empty()));

    assertThat(data.path("run").isNull()).isTrue();
    assertThat(data.at("/days/date")).isEmpty();
  }

  @Test
  void datesThatAreNotLoadedAreNamedAmongTheLoads() throws Exception {
    LocalDate hole = LAST.minusDays(1);
    Report report =
        MadeReports.of(LAST.minusDays(4).datesUntil(LAST.plusDays(1)).toList(), List.of(hole));
    JsonNode data = data(html(report));

    assertThat(data.at("/loads/dates/3/date").asText()).isEqualTo(hole.toString());
    assertThat(data.at("/loads/dates/3/state").asText()).isEqualTo("missing");
    assertThat(data.at("/days/partial").get(0).asInt()).isEqualTo(3);
  }

  @Test
  void failedCastsAreColumnsOfTheDataAndALoadThatDoesNotSayThemHasNone() throws Exception {
    LoadDay older = new LoadDay(LAST.minusDays(1), "loaded", MadeReports.entry(LAST, 0), Map.of());
    LoadDay newer = MadeReports.loaded(LAST);
    JsonNode loads =
        data(html(MadeReports.of(List.of(LAST), List.of(older, newer), null))).path("loads");

    assertThat(loads.path("casts"))
        .extracting(JsonNode::asText)
        .containsExactly("amount", "current_level", "registration_date");
    assertThat(loads.at("/dates/0").has("casts")).isFalse();
    for (int i = 0; i < 3; i++) {
      assertThat(loads.at("/dates/1/casts/" + i).asLong())
          .isEqualTo(newer.failedCasts().get(loads.path("casts").get(i).asText()));
    }
  }

  @Test
  void bothLanguagesHaveAllWords() throws Exception {
    JsonNode texts =
        new ObjectMapper().readTree(ReportPage.class.getResourceAsStream("texts.json"));
    List<String> keys = new ArrayList<>();
    texts.path("en").fieldNames().forEachRemaining(keys::add);

    assertThat(texts.path("zh").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(keys);
    for (Province province : Province.values()) {
      assertThat(keys).contains("province " + province.name());
    }
    assertThat(new String(ReportPage.in(Language.ZH).html(MadeReports.empty(), "1"), UTF_8))
        .contains("<html lang=\"zh-CN\">", "<title>玩家日报</title>");
  }

  @Test
  void everyProvinceHasItsPlaceOnTheTileMapAndNoTwoHaveTheSame() throws Exception {
    String source = Files.readString(Path.of("page/src/provinces.js"));
    Matcher tile = Pattern.compile("([A-Z]{2}): \\[(\\d), (\\d), \"(.)\"\\]").matcher(source);
    List<String> codes = new ArrayList<>();
    List<String> places = new ArrayList<>();
    while (tile.find()) {
      codes.add(tile.group(1));
      places.add(tile.group(2) + "," + tile.group(3));
      assertThat(Province.of(tile.group(4))).contains(Province.valueOf(tile.group(1)));
    }

    assertThat(codes).hasSize(34).doesNotHaveDuplicates();
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void aLanguageThatThePageDoesNotSpeakIsRefused() {
    assertThat(Language.of("--language", "ZH")).isEqualTo(Language.ZH);
    assertThatThrownBy(() -> Language.of("--language", "fr"))
        .isInstanceOf(InputException.class)
        .hasMessage("--language=fr is no language of the page. Give en or zh.");
  }

  private static String html(Report report) throws Exception {
    return new String(ReportPage.in(Language.EN).html(report, "0.1.0"), UTF_8);
  }

  private static JsonNode data(String html) throws Exception {
    Matcher data = DATA.matcher(html);
    assertThat(data.find()).isTrue();
    return new ObjectMapper().readTree(data.group(1));
  }
}
