package org.playlake.pipeline.show;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.paimon.types.DataTypeFamily;
import org.apache.paimon.types.DataTypeRoot;
import org.playlake.io.paimon.table.PaimonTable;

/** The order of a daily table's rows: by date, then the largest count first, then by its texts. */
final class DailyOrder {

  private DailyOrder() {}

  static Comparator<PlainRow> of(PaimonTable table) {
    Comparator<PlainRow> order = Comparator.comparing(row -> String.valueOf(row.get(0)));
    int count = first(table, DataTypeRoot.BIGINT);
    if (count >= 0) {
      order = order.thenComparing(row -> count(row, count), Comparator.reverseOrder());
    }
    for (int text : texts(table)) {
      order = order.thenComparing(row -> String.valueOf(row.get(text)));
    }
    return order;
  }

  private static long count(PlainRow row, int column) {
    return row.get(column) instanceof Long number ? number : Long.MIN_VALUE;
  }

  private static int first(PaimonTable table, DataTypeRoot type) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).dataType().is(type))
        .findFirst()
        .orElse(-1);
  }

  /** The columns that, with the date, tell a row of a daily table from the others. */
  static List<Integer> texts(PaimonTable table) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).dataType().is(DataTypeFamily.CHARACTER_STRING))
        .boxed()
        .toList();
  }
}
