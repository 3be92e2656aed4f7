package org.playlake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.pipeline.report.ReportPage.Language;

/** Texts within drawings, which axe does not look at. */
class ReadablePageTest {
  /** Gives the texts on the map that differ too little from the colour below them. */
  private static final String FAINT =
      """
      const light = (colour) => {
        const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((each) => {
          const part = each / 255;
          return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
      };
      return [...document.querySelectorAll("#map .tile text")].filter((text) => {
        const below = light(getComputedStyle(text.parentNode.querySelector("rect, path")).fill);
        const own = light(getComputedStyle(text).fill);
        return Math.max(below, own) / Math.min(below, own) < 4.5;
      }).map((text) => text.textContent).join(" ");
      """;

  /** Every colour of the map, one after the other. */
  private static final String ALL_STEPS =
      """
      document.querySelectorAll("#map .tile").forEach((tile, i) => {
        tile.setAttribute("class", `tile step-${i % 6}`);
      });
      """;

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open();
    page =
        Files.write(
            folder.resolve("page.html"),
            ReportPage.in(Language.EN).html(MadeReports.ofDays(30), "0.1.0"));
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyPlaceOnTheMapCanBeRead(String scheme) {
    browser.show(page, 1280, 900, scheme);
    browser.run(ALL_STEPS);

    assertThat(browser.run("return document.querySelectorAll('#map .tile text').length"))
        .isNotEqualTo(0L);
    assertThat(browser.run(FAINT)).isEqualTo("");
  }

  @Test
  void aPhoneShowsTheNamesInAChartWhole() {
    browser.show(page, 390, 844, "light");

    for (String chart : new String[] {"devices", "casts", "rejects"}) {
      assertThat(browser.texts("#" + chart + " svg text"))
          .as(chart)
          .isNotEmpty()
          .noneMatch(text -> text.matches("\\d/\\d"));
    }
    assertThat(browser.texts("#devices svg text")).contains("Huawei", "all others");
  }
}
