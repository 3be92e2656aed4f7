import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.playlake.engines.RowText;

/** Prints the rows of snapshots as Flink SQL reads them. Run from source. */
final class FlinkRead {

  private FlinkRead() {}

  /** Takes a warehouse, and tables with snapshots as table:1. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TableEnvironment flink =
        TableEnvironment.create(EnvironmentSettings.newInstance().inBatchMode().build());
    flink.getConfig().set("parallelism.default", "1");
    flink.getConfig().setLocalTimeZone(ZoneOffset.UTC);
    flink.executeSql(
        "CREATE CATALOG lake WITH ('type' = 'paimon', 'warehouse' = '" + arguments[0] + "')");
    for (String asked : Arrays.asList(arguments).subList(1, arguments.length)) {
      String[] parts = asked.split(":");
      try (CloseableIterator<Row> rows =
          flink
              .executeSql(
                  "SELECT * FROM lake.game_db."
                      + parts[0]
                      + " /*+ OPTIONS('scan.snapshot-id'='"
                      + parts[1]
                      + "') */")
              .collect()) {
        rows.forEachRemaining(row -> out.println("row\t" + asked + "\t" + RowText.of(row(row))));
      }
    }
  }

  private static Map<String, Object> row(Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    row.getFieldNames(true).forEach(name -> values.put(name, plain(row.getField(name))));
    return values;
  }

  private static Object plain(Object value) {
    if (value instanceof Row row) {
      return row(row);
    }
    return value instanceof Object[] array
        ? Arrays.stream(array).map(FlinkRead::plain).toList()
        : value;
  }
}
