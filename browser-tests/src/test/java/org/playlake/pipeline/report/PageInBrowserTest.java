package org.playlake.pipeline.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.playlake.pipeline.report.MadeReports.LAST;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.playlake.pipeline.ledger.LoadFile;
import org.playlake.pipeline.report.ReportPage.Language;

class PageInBrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
  private static final String HOSTILE = "</script><img src=x onerror=document.title='broken'>{b}";

  @TempDir private static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "one", "month", "hole", "years", "hostile"})
  void everyLakeIsDrawnWithoutAnErrorOrARequestAndAxeFindsNothingSerious(String lake)
      throws Exception {
    Path page = page(lake, Language.EN);
    for (String scheme : List.of("light", "dark")) {
      browser.show(page, 1280, 900, scheme);
      if (!lake.equals("years")) {
        browser.openTables();
      }
      assertThat(browser.findings()).as("%s, %s", lake, scheme).noneMatch(PageInBrowserTest::heavy);
      browser.find("#language").click();
      assertThat(browser.findings()).as("%s, zh", lake).noneMatch(PageInBrowserTest::heavy);
      browser.find("[data-days='0']").click();
      assertThat(browser.run("return document.title")).isEqualTo("玩家日报");
      assertThat(browser.console()).isEmpty();
      assertThat(browser.requests(page)).isEmpty();
    }
  }

  @Test
  void theNumbersOfTheTablesBehindTheChartsAreThoseOfTheReport() throws Exception {
    browser.show(page("month", Language.EN), 1280, 900, "light");
    browser.openTables();

    List<String> shown = new ArrayList<>();
    List<String> retained = new ArrayList<>();
    List<String> paid = new ArrayList<>();
    for (ReportDay day : lake("month").shown()) {
      String date = named(day.date());
      shown.add(date + " " + number(day.dau(), 0));
      retained.add(date + " " + rate(day.d1()) + " " + rate(day.d7()));
      paid.add(
          String.join(
              " ",
              date,
              number(day.gmv(), 2),
              rate(day.payingRate()),
              number(day.payingUsers(), 0),
              number(day.purchases(), 0)));
    }
    assertThat(rows("dau")).isEqualTo(shown);
    assertThat(rows("retention")).isEqualTo(retained);
    assertThat(rows("revenue")).isEqualTo(paid);
  }

  @Test
  void theTableOfFailedCastsHasTheNumbersOfTheLedger() throws Exception {
    browser.show(page("hole", Language.EN), 1280, 900, "light");
    browser.openTables();

    List<String> shown = new ArrayList<>();
    for (LoadDay load : lake("hole").loads().subList(20, 50)) {
      Map<String, Long> failed = load.failedCasts();
      List<String> cells = new ArrayList<>();
      cells.add(named(load.date()));
      for (String column : List.of("amount", "current_level", "registration_date")) {
        cells.add(failed == null ? "–" : number(failed.get(column), 0));
      }
      boolean isIn = failed != null;
      cells.add(isIn ? number(failed.values().stream().mapToLong(each -> each).sum(), 0) : "–");
      cells.add(isIn ? number(load.entry().rowsOf(LoadFile.PROFILES), 0) : "–");
      cells.add(isIn ? number(load.entry().rowsOf(LoadFile.EVENTS), 0) : "–");
      shown.add(String.join(" ", cells));
    }
    assertThat(rows("casts")).isEqualTo(shown);
    assertThat(browser.texts("#casts thead th"))
        .containsExactly(
            "Load date",
            "amount",
            "current_level",
            "registration_date",
            "Failed casts",
            "Profiles",
            "Events");
  }

  @Test
  void theHeadlineIsTheNewestDayAndRetentionThatOfTheLastDayOfWhichItIsKnown() throws Exception {
    browser.show(page("month", Language.EN), 1280, 900, "light");
    List<ReportDay> days = lake("month").shown();
    ReportDay last = days.get(days.size() - 1);
    ReportDay before = days.get(days.size() - 2);

    assertThat(browser.find("[data-number=dau] .value").getText()).isEqualTo(number(last.dau(), 0));
    assertThat(browser.find("[data-number=d1]").getAttribute("data-date"))
        .isEqualTo(LAST.minusDays(1).toString());
    assertThat(browser.find("[data-number=d7] .value").getText())
        .isEqualTo(rate(days.get(days.size() - 8).d7()));
    String change =
        number(Math.abs(Math.round((last.dau() * 1000.0 / before.dau()) - 1000) / 10.0), 1);
    assertThat(browser.find("[data-number=dau] .change").getText()).contains(change + " %");
  }

  @Test
  void aRangeIsChosenByAButtonOrByItsDates() throws Exception {
    browser.show(page("years", Language.EN), 1280, 900, "light");

    browser.find("[data-days='7']").click();
    browser.openTables();
    assertThat(rows("dau")).hasSize(7);
    assertThat(browser.find("[data-days='7']").getAttribute("aria-pressed")).isEqualTo("true");
    choose("from", LAST.minusDays(2).toString());
    assertThat(rows("dau")).hasSize(3);
    choose("to", LAST.minusDays(9).toString());
    assertThat(rows("dau")).singleElement().asString().startsWith(LAST.minusDays(9).toString());
  }

  @Test
  void theKeyboardReadsAChartDayByDay() throws Exception {
    browser.show(page("month", Language.EN), 1280, 900, "light");
    WebElement chart = browser.find("#dau .drawing");

    chart.sendKeys(Keys.END);

    String last = number(lake("month").days().get(29).dau(), 0);
    assertThat(said()).contains(LAST.toString(), "DAU " + last);
    assertThat(browser.texts("#dau .hover")).singleElement().asString().contains(last);
    chart.sendKeys(Keys.ARROW_LEFT);
    assertThat(said()).contains(LAST.minusDays(1).toString());
    assertThat(browser.run("return document.activeElement === arguments[0]", chart))
        .isEqualTo(true);
  }

  @Test
  void linesEndWhereTheLaterDayIsNotLoaded() throws Exception {
    browser.show(page("hole", Language.EN), 1280, 900, "light");
    browser.openTables();

    List<String> rows = rows("retention");
    assertThat(rows.get(rows.size() - 1)).endsWith("– –");
    assertThat(rows.get(rows.size() - 2)).doesNotContain("– –").endsWith("–");
    assertThat(browser.find("#notes").getText()).contains(LAST.minusDays(5).toString());
    assertThat(browser.find("#loads").getText()).contains("Missing (1): " + LAST.minusDays(5));
    assertThat(browser.texts("#loads .missing")).containsExactly("3");
  }

  @Test
  void whatPlayersHaveTypedIsShownAsText() throws Exception {
    browser.show(page("hostile", Language.EN), 1280, 900, "light");
    browser.openTables();

    browser.find("#devices .drawing").sendKeys(Keys.HOME);
    assertThat(browser.texts("#devices thead th")).contains(HOSTILE);
    assertThat(browser.find("#places").getText()).contains(HOSTILE);
    assertThat(browser.texts("#devices .hover")).singleElement().asString().contains(HOSTILE);
    assertThat(browser.run("return document.images.length")).isEqualTo(0L);
    assertThat(browser.run("return document.title")).isEqualTo("Players, day by day");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void languageAndColoursAreChosenAndAPhoneNeedsNoScrollingToTheSide() throws Exception {
    browser.show(page("month", Language.ZH), 390, 844, "dark");

    assertThat(browser.find("h1").getText()).isEqualTo("玩家日报");
    Object dark = background();
    browser.find("#theme").click();
    assertThat(background()).isNotEqualTo(dark);
    browser.find("#language").click();
    assertThat(browser.find("h1").getText()).isEqualTo("Players, day by day");
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void theWeekFitsOnOneSheetOfPaper() throws Exception {
    for (String lake : List.of("one", "month", "hole")) {
      browser.show(page(lake, Language.EN), 1280, 900, "dark");

      assertThat(SHEET.matcher(new String(browser.paper(), ISO_8859_1)).results()).hasSize(1);
      assertThat(browser.find("[data-days='30']").getAttribute("aria-pressed")).isEqualTo("true");
    }
  }

  @Test
  void picturesOfThePageAreTaken() throws Exception {
    Path page = page("hole", Language.EN);
    browser.show(page, 1280, 900, "light").picture(PICTURES.resolve("light.png"));
    browser.show(page, 1280, 900, "dark").picture(PICTURES.resolve("dark.png"));
    browser.show(page, 390, 844, "light").picture(PICTURES.resolve("phone.png"));
    Path chinese = page("hole", Language.ZH);
    browser.show(chinese, 1280, 900, "light").picture(PICTURES.resolve("chinese.png"));
    Files.write(PICTURES.resolve("paper.pdf"), browser.paper());

    assertThat(PICTURES.resolve("light.png")).isNotEmptyFile();
  }

  private static Report lake(String name) {
    return switch (name) {
      case "empty" -> MadeReports.empty();
      case "one" -> MadeReports.ofDays(1);
      case "month" -> MadeReports.ofDays(30);
      case "hole" ->
          MadeReports.of(
              LAST.minusDays(49).datesUntil(LAST.plusDays(1)).toList(), List.of(LAST.minusDays(5)));
      case "years" -> MadeReports.ofDays(1096);
      default -> MadeReports.hostile(HOSTILE);
    };
  }

  private static Path page(String name, Language language) throws Exception {
    Path file = folder.resolve(name + "-" + language + ".html");
    return Files.write(file, ReportPage.in(language).html(lake(name), "0.1.0"));
  }

  private static List<String> rows(String chart) {
    return browser.texts("#" + chart + " tbody tr");
  }

  private static String said() {
    return String.valueOf(browser.run("return document.getElementById('said').textContent"));
  }

  private static Object background() {
    return browser.run("return getComputedStyle(document.body).backgroundColor");
  }

  private static void choose(String end, String date) {
    browser.run(
        "const input = document.getElementById(arguments[0]); input.value = arguments[1];"
            + "input.dispatchEvent(new Event('change'));",
        end,
        date);
  }

  private static boolean heavy(String finding) {
    return finding.startsWith("serious") || finding.startsWith("critical");
  }

  private static String named(LocalDate date) {
    return date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK);
  }

  /** WebDriver gives any space as a plain one. */
  private static String rate(@Nullable BigDecimal rate) {
    return rate == null ? "–" : number(rate.movePointRight(2), 2) + " %";
  }

  private static String number(Number number, int decimals) {
    DecimalFormat format =
        new DecimalFormat(
            "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)),
            DecimalFormatSymbols.getInstance(Locale.UK));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
