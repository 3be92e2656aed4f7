import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;
import org.playlake.engines.RowText;

/** Prints the rows of snapshots as Iceberg's Java reader reads them. Run from source. */
final class IcebergRead {

  private IcebergRead() {}

  /** Takes a warehouse, and tables with snapshots as table:1. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    HadoopCatalog catalog = new HadoopCatalog(new Configuration(), arguments[0] + "/iceberg");
    for (String asked : Arrays.asList(arguments).subList(1, arguments.length)) {
      String[] parts = asked.split(":");
      Table table = catalog.loadTable(TableIdentifier.of("game_db", parts[0]));
      try (CloseableIterable<Record> rows =
          IcebergGenerics.read(table).useSnapshot(Long.parseLong(parts[1])).build()) {
        rows.forEach(row -> out.println("row\t" + asked + "\t" + RowText.of(row(row))));
      }
    }
  }

  private static Map<String, Object> row(Record row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Types.NestedField field : row.struct().fields()) {
      values.put(field.name(), plain(row.getField(field.name())));
    }
    return values;
  }

  private static Object plain(Object value) {
    if (value instanceof Record row) {
      return row(row);
    }
    return value instanceof List<?> list ? list.stream().map(IcebergRead::plain).toList() : value;
  }
}
