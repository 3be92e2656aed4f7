import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.playlake.engines.RowText;
import scala.collection.JavaConverters;

/** Prints the rows of snapshots as Spark SQL reads them, with Iceberg or Paimon. Run from source. */
final class SparkRead {

  private SparkRead() {}

  /** Takes iceberg or paimon, a warehouse, and tables with snapshots as table:1. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SparkSession.Builder builder =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true");
    if (arguments[0].equals("iceberg")) {
      builder
          .config("spark.sql.catalog.lake", "org.apache.iceberg.spark.SparkCatalog")
          .config("spark.sql.catalog.lake.type", "hadoop")
          .config("spark.sql.catalog.lake.warehouse", arguments[1] + "/iceberg");
    } else {
      builder
          .config("spark.sql.catalog.lake", "org.apache.paimon.spark.SparkCatalog")
          .config("spark.sql.catalog.lake.warehouse", arguments[1]);
    }
    try (SparkSession spark = builder.getOrCreate()) {
      for (String asked : Arrays.asList(arguments).subList(2, arguments.length)) {
        String[] parts = asked.split(":");
        for (Row row :
            spark
                .sql("SELECT * FROM lake.game_db." + parts[0] + " VERSION AS OF " + parts[1])
                .collectAsList()) {
          out.println("row\t" + asked + "\t" + RowText.of(row(row)));
        }
      }
    }
  }

  private static Map<String, Object> row(Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      values.put(row.schema().fieldNames()[i], plain(row.get(i)));
    }
    return values;
  }

  private static Object plain(Object value) {
    if (value instanceof Row row) {
      return row(row);
    }
    if (value instanceof scala.collection.Seq<?> list) {
      List<Object> values = new ArrayList<>();
      JavaConverters.seqAsJavaListConverter(list).asJava().forEach(each -> values.add(plain(each)));
      return values;
    }
    return value instanceof scala.collection.Map<?, ?> map
        ? JavaConverters.mapAsJavaMapConverter(map).asJava()
        : value;
  }
}
