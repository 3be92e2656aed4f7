package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.WritePaimonFiles;
import org.playlake.io.paimon.internal.files.WriteBundles;
import org.playlake.io.paimon.internal.files.Writing;
import org.playlake.io.paimon.internal.route.GivenRows;
import org.playlake.io.paimon.internal.route.Rejects;
import org.playlake.io.paimon.internal.route.Route;
import org.playlake.io.paimon.internal.route.SingleTable;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Secrets of the environment, which are neither in the graph of a write nor in what is shown of it.
 */
class WriteSecretsTest {

  /** Set for these tests in the module's build. */
  private static final String VARIABLE = "PAIMON_TEST_SECRET";

  private static final String SECRET = "open-sesame";

  private final Map<String, String> written =
      Map.of("warehouse", "s3://key:pass@lake/${env:PLACE}/x", "token", "${env:" + VARIABLE + "}");

  @Test
  void carriesNoValueOfTheEnvironmentWhenSerialized() {
    assertThat(System.getenv(VARIABLE)).isEqualTo(SECRET);
    PaimonTable table = Visit.table("db.t");
    WriteBundles<Visit> bundles =
        new WriteBundles<>(
            Writing.settings(written),
            List.of(new Route<>(SingleTable.of(table), new GivenRows<>(Visit::row))),
            Rejects.failing());
    String graph =
        new String(SerializableUtils.serializeToByteArray(bundles), StandardCharsets.ISO_8859_1);
    assertThat(graph).contains("${env:" + VARIABLE + "}").doesNotContain(SECRET);
    assertThat(graph.length()).isLessThan(4000);
  }

  @Test
  void showsTheWarehouseAsWrittenAndNoOtherOption() {
    WritePaimonFiles<Visit> write =
        PaimonIO.<Visit>writeFiles()
            .withCatalogOptions(written)
            .to(Visit.table("db.t"), Visit::row);
    String shown = DisplayData.from(write).items().toString();
    assertThat(shown)
        .contains("s3://lake/${env:PLACE}/x")
        .contains("db.t")
        .doesNotContain("pass")
        .doesNotContain("token")
        .doesNotContain(SECRET);
  }
}
