package org.playlake.io.paimon.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogOptionsTest {

  /** Set for these tests in the module's build. */
  private static final String VARIABLE = "PAIMON_TEST_SECRET";

  private static final String SECRET = "open-sesame";

  private final Map<String, String> written =
      Map.of("warehouse", "s3://key:pass@lake/${env:PLACE}/x", "token", "${env:" + VARIABLE + "}");

  @Test
  void putsTheEnvironmentInWhenResolved() {
    Map<String, String> environment = Map.of("PLACE", "east$1", VARIABLE, SECRET);
    assertThat(CatalogOptions.of(written).resolve(environment::get))
        .containsEntry("warehouse", "s3://key:pass@lake/east$1/x")
        .containsEntry("token", SECRET);
  }

  @Test
  void saysWhichVariableIsMissing() {
    assertThatThrownBy(() -> CatalogOptions.of(written).resolve(name -> null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Catalog option token refers")
        .hasMessageContaining("'" + VARIABLE + "', which is not set here");
  }

  @Test
  void keepsValuesOfTheEnvironmentOutOfExceptions() {
    Map<String, String> options = Map.of("warehouse", "w", "metastore", "${env:" + VARIABLE + "}");
    assertThatThrownBy(() -> CatalogOptions.of(options).open())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The catalog could not be opened")
        .hasMessageContaining("left out")
        .hasStackTraceContaining("FactoryUtil")
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(SECRET));
  }

  @Test
  void keepsSecretsThatWereWrittenOutOutOfExceptions() {
    Map<String, String> options =
        Map.of("warehouse", "w", "metastore", "hunter2", "jdbc.password", "hunter2");
    assertThatThrownBy(() -> CatalogOptions.of(options).open())
        .hasMessageContaining("The catalog could not be opened")
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("hunter2"));
  }

  @Test
  void keepsPasswordsInAddressesOutOfExceptions() {
    for (String uri :
        List.of(
            "jdbc:nosuch://host/db?user=me&password=hunter2", "jdbc:nosuch://me:hunter2@host/db")) {
      Map<String, String> options = Map.of("warehouse", "w", "metastore", "jdbc", "uri", uri);
      assertThatThrownBy(() -> CatalogOptions.of(options).open())
          .hasMessageContaining("The catalog could not be opened")
          .hasMessageContaining("left out")
          .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("hunter2"));
    }
  }

  @Test
  void tellsTheCauseWhenItHoldsNoSecret() {
    assertThatThrownBy(() -> CatalogOptions.of(Map.of("metastore", "no-such")).open())
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("no-such");
  }

  private static String stackTrace(Throwable e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
