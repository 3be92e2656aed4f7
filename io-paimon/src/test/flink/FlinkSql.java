import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * Runs SQL statements one after the other, and waits for each. Run from source, in a JVM with
 * Flink's jars and without the connector's.
 */
final class FlinkSql {

  private FlinkSql() {}

  /** Takes a warehouse and statements, in which its catalog is the current one. */
  public static void main(String[] arguments) throws Exception {
    TableEnvironment flink =
        TableEnvironment.create(EnvironmentSettings.newInstance().inBatchMode().build());
    flink.getConfig().set("parallelism.default", "1");
    flink.executeSql(
        "CREATE CATALOG lake WITH ('type' = 'paimon', 'warehouse' = '" + arguments[0] + "')");
    flink.executeSql("USE CATALOG lake");
    for (int i = 1; i < arguments.length; i++) {
      flink.executeSql(arguments[i]).await();
    }
  }
}
