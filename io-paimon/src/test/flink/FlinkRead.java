import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/**
 * Prints tables as Flink SQL reads them, a row a line: the table, a tab, and the values; and how
 * many rows Flink counts without reading a column. Run from source, in a JVM with Flink's jars and without the connector's.
 */
final class FlinkRead {

  private FlinkRead() {}

  /** Takes a warehouse and the names of tables. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TableEnvironment flink =
        TableEnvironment.create(EnvironmentSettings.newInstance().inBatchMode().build());
    flink.getConfig().set("parallelism.default", "1");
    flink.getConfig().setLocalTimeZone(ZoneOffset.UTC);
    flink.executeSql(
        "CREATE CATALOG lake WITH ('type' = 'paimon', 'warehouse' = '" + arguments[0] + "')");
    for (String table : Arrays.asList(arguments).subList(1, arguments.length)) {
      try (CloseableIterator<Row> rows =
          flink.executeSql("SELECT * FROM lake." + table).collect()) {
        rows.forEachRemaining(row -> out.println(table + "\t" + text(row)));
      }
      try (CloseableIterator<Row> count =
          flink.executeSql("SELECT COUNT(*) FROM lake." + table).collect()) {
        count.forEachRemaining(row -> out.println(table + "\tcount " + text(row)));
      }
    }
  }

  private static String text(Row row) {
    return row.getFieldNames(true).stream()
        .map(row::getField)
        .map(value -> value instanceof byte[] b ? HexFormat.of().formatHex(b) : "" + value)
        .collect(Collectors.joining("|"));
  }
}
