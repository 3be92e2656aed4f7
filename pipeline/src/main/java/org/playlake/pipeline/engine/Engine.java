package org.playlake.pipeline.engine;

import java.net.URL;
import org.apache.hadoop.util.VersionInfo;
import org.apache.paimon.catalog.Catalog;
import org.apache.spark.package$;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.options.InputException;
import scala.util.Properties$;

/**
 * The engine that a job on Spark runs on, and the libraries beside it.
 *
 * @param spark version
 * @param scala version
 * @param hadoop version
 * @param java version
 * @param paimon version of the one that is used
 * @param otherPaimon the jar of the engine's own Paimon, which is not used, or null
 */
public record Engine(
    String spark,
    String scala,
    String hadoop,
    String java,
    String paimon,
    @Nullable String otherPaimon) {

  /** The engine of this JVM. Throws {@link NoClassDefFoundError} where there is no Spark. */
  public static Engine ofSpark() {
    return new Engine(
        package$.MODULE$.SPARK_VERSION(),
        Properties$.MODULE$.versionNumberString(),
        VersionInfo.getVersion(),
        Runtime.version().toString(),
        Versions.of("Paimon"),
        foundPaimon());
  }

  /** In parts, because the name as a whole would be changed together with our Paimon's. */
  private static @Nullable String foundPaimon() {
    String name = String.join("/", "org", "apache", "paimon", "catalog", "Catalog.class");
    if (name.equals(Catalog.class.getName().replace('.', '/') + ".class")) {
      return null;
    }
    URL other = Catalog.class.getClassLoader().getResource(name);
    return other == null ? null : other.getPath().replaceFirst("!.*", "").replaceFirst(".*/", "");
  }

  /**
   * Checks that the job can run on it.
   *
   * @throws InputException if it cannot
   */
  public void refuseUnfit() {
    if (!scala.startsWith("2.12.")) {
      throw new InputException(
          "Spark "
              + spark
              + " with Scala "
              + scala
              + " cannot run this jar, which is for Spark 3.5 with Scala 2.12. Choose such an engine,"
              + " as esr-4.5 and later 4.x, emr-7.x, or the downloads of Spark 3.5 that are not"
              + " marked scala2.13.");
    }
  }

  /** A line for people. */
  public String describe() {
    return "On Spark "
        + spark
        + ", Scala "
        + scala
        + ", Hadoop "
        + hadoop
        + ", Java "
        + java
        + ", with Playlake "
        + Versions.of("Playlake")
        + " and its Paimon "
        + paimon
        + (otherPaimon == null ? "." : "; the engine's " + otherPaimon + " is not used.");
  }
}
