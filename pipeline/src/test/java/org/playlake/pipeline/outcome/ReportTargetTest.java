package org.playlake.pipeline.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.pipeline.options.InputException;

class ReportTargetTest {

  @Test
  void filesAndAddressesAreToldApart() {
    assertThat(ReportTarget.of("--x", "a/b.prom"))
        .isEqualTo(new ReportTarget.LocalFile(Path.of("a/b.prom").toAbsolutePath()));
    assertThat(ReportTarget.of("--x", "HTTPS://h:1/p"))
        .isEqualTo(new ReportTarget.HttpServer(URI.create("HTTPS://h:1/p")));
  }

  @Test
  void thePasswordInAnAddressIsNotShown() {
    assertThat(ReportTarget.of("--x", "http://me:geheim@h:1")).hasToString("http://***@h:1");
    assertThatThrownBy(() -> ReportTarget.of("--x", "http://me:geheim@h:1/ "))
        .hasMessageNotContaining("geheim");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http:", "http://", "https:/x", "http://a b", "s3://b/x", "", " ", "a\0b"})
  void allElseIsRefused(String value) {
    assertThatThrownBy(() -> ReportTarget.of("--x", value))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("--x=")
        .hasMessageEndingWith("Give a file on this machine, or http(s)://host:port.");
  }
}
