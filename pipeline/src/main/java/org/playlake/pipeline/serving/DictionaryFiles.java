package org.playlake.pipeline.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * The field dictionary as pages and as tables, by file: Markdown and CSV, in English and Chinese.
 *
 * @param dictionary the fields
 * @param viewed the tables that have views
 */
record DictionaryFiles(FieldDictionary dictionary, List<PaimonTable> viewed) {

  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      files.put("fields." + language.code() + ".md", page(language));
      files.put("fields." + language.code() + ".csv", table(language));
    }
    return files;
  }

  private String page(Language language) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(language.title()).append("\n\n");
    page.append(language.introduction()).append('\n');
    for (PaimonTable table : dictionary.tables()) {
      page.append("\n## ").append(table.table()).append("\n\n");
      page.append(sentence(language, table)).append("\n\n");
      line(page, language.header());
      line(page, language.header().stream().map(each -> "---").toList());
      for (Field field : dictionary.of(table)) {
        List<String> cells = new ArrayList<>(field.cells(language));
        cells.set(0, code(cells.get(0)));
        cells.set(5, code(cells.get(5)));
        line(page, cells);
      }
    }
    page.append("\n## ").append(language.views()).append("\n\n");
    page.append(language.viewFields()).append("\n\n");
    for (PaimonTable table : viewed) {
      page.append("- ")
          .append(code(ServingViews.name(table)))
          .append(" (")
          .append(code(table.table()))
          .append(')');
      String hidden = hidden(table);
      page.append(hidden.isEmpty() ? "" : ": " + hidden).append('\n');
    }
    return page.toString();
  }

  private String sentence(Language language, PaimonTable table) {
    FieldNote note = dictionary.notes().get(table.table());
    return language == Language.CHINESE
        ? note.chineseLabel() + "：" + note.chineseDefinition() + "。"
        : note.label() + ": " + table.comment() + ".";
  }

  private static String hidden(PaimonTable table) {
    return table.columns().stream()
        .filter(column -> ServingViews.observed(table, column).isPresent())
        .map(column -> code(column.name()))
        .collect(Collectors.joining(", "));
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static void line(StringBuilder page, List<String> cells) {
    page.append(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private String table(Language language) {
    // By its byte order mark spreadsheets see that a text is UTF-8.
    StringBuilder csv = new StringBuilder(language == Language.CHINESE ? "\ufeff" : "");
    List<String> header = new ArrayList<>(language.header());
    header.add(0, language == Language.CHINESE ? "表" : "Table");
    row(csv, header);
    for (Field field : dictionary.fields()) {
      List<String> cells = new ArrayList<>(field.cells(language));
      cells.add(0, field.table());
      row(csv, cells);
    }
    return csv.toString();
  }

  /** As RFC 4180 says, but for the end of a line, which is that of all files here. */
  private static void row(StringBuilder csv, List<String> cells) {
    csv.append(
        cells.stream()
            .map(
                cell ->
                    cell.contains(",") || cell.contains("\"")
                        ? "\"" + cell.replace("\"", "\"\"") + "\""
                        : cell)
            .collect(Collectors.joining(",", "", "\n")));
  }
}
