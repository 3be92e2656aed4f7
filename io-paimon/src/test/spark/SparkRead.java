import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Prints tables as Spark SQL reads them, a row a line: the table, a tab, and the values. Run from
 * source, in a JVM with Spark's jars and without the connector's.
 */
final class SparkRead {

  private SparkRead() {}

  /** Takes a warehouse and the names of tables. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.catalog.lake", "org.apache.paimon.spark.SparkCatalog")
            .config("spark.sql.catalog.lake.warehouse", arguments[0])
            .getOrCreate()) {
      for (String table : Arrays.asList(arguments).subList(1, arguments.length)) {
        for (Row row : spark.sql("SELECT * FROM lake." + table).collectAsList()) {
          out.println(table + "\t" + row.mkString(" "));
        }
      }
    }
  }
}
