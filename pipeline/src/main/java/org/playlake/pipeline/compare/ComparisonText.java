package org.playlake.pipeline.compare;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.compare.RowChange.Kind;
import org.playlake.pipeline.show.RunList;
import org.playlake.pipeline.terminal.OutputFormat;
import org.playlake.pipeline.terminal.RowColumn;
import org.playlake.pipeline.terminal.Sizes;
import org.playlake.pipeline.terminal.TextTable;

/** A comparison for people: the runs, and a table of changes for each daily table. */
public final class ComparisonText {
  private static final int BLOCK = 1_000;

  private ComparisonText() {}

  /** Prints it. */
  public static void print(LakeComparison lake, PrintWriter out) throws Exception {
    RunChoice runs = lake.runs();
    out.println("Daily tables of run " + runs.to().id() + " against those of " + runs.from().id());
    out.println("Runs since then:");
    RunList.to(runs.since(), OutputFormat.TABLE, out);
    boolean isSame = true;
    for (String name : lake.tables()) {
      isSame &= print(lake, name, out);
    }
    if (isSame) {
      out.println();
      out.println("Nothing has changed in the daily tables.");
    }
    out.flush();
  }

  /** True if there was nothing to print. */
  private static boolean print(LakeComparison lake, String name, PrintWriter out) throws Exception {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    List<RowChange> block = new ArrayList<>();
    lake.forEach(
        name,
        change -> {
          if (counts.isEmpty()) {
            out.println();
            out.println(name);
          }
          counts.merge(change.kind(), 1L, Long::sum);
          block.add(change);
          if (block.size() == BLOCK) {
            table(block).print(out);
            block.clear();
          }
        });
    if (!block.isEmpty()) {
      table(block).print(out);
    }
    if (!counts.isEmpty()) {
      out.println(
          counts.entrySet().stream()
              .map(each -> Sizes.count(each.getValue()) + " " + word(each.getKey()))
              .collect(Collectors.joining(", ")));
    }
    return counts.isEmpty();
  }

  private static TextTable table(List<RowChange> changes) {
    List<RowColumn> columns = new ArrayList<>(List.of(RowColumn.text("dt")));
    changes.get(0).key().keySet().forEach(key -> columns.add(RowColumn.text(key)));
    columns.add(RowColumn.text("row"));
    columns.add(RowColumn.text("loads"));
    columns.add(RowColumn.text("values"));
    TextTable table = TextTable.of(columns);
    for (RowChange change : changes) {
      List<String> cells = new ArrayList<>(List.of(change.date().toString()));
      cells.addAll(change.key().values());
      cells.add(word(change.kind()));
      cells.add(loads(change.loads()));
      cells.add(values(change));
      table.add(cells.toArray(String[]::new));
    }
    return table;
  }

  private static String loads(@Nullable List<LocalDate> loads) {
    return loads == null
        ? "?"
        : loads.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
  }

  private static String values(RowChange change) {
    Map<String, @Nullable Object> shown =
        change.kind() == Kind.REMOVED ? change.before() : change.after();
    return shown.entrySet().stream()
        .map(
            each ->
                each.getKey()
                    + " "
                    + (change.kind() == Kind.CHANGED
                        ? text(change.before().get(each.getKey())) + " -> "
                        : "")
                    + text(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "NULL" : String.valueOf(value);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
