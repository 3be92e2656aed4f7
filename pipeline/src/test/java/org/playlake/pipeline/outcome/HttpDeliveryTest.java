package org.playlake.pipeline.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpDeliveryTest {
  private final HttpDelivery delivery = HttpDelivery.of("PUT", "text/plain");

  @Test
  void theTextArrivesWithTheUserOfTheAddressAsAHeader() throws IOException {
    try (ReceivingServer server = ReceivingServer.answering(202, "")) {
      delivery.send(URI.create("http://me:p%40ss@" + server.place() + "/a?b=c"), "玩家\n");

      assertThat(server.requests())
          .containsExactly(
              new ReceivingServer.Request(
                  "PUT", "/a?b=c", "Basic bWU6cEBzcw==", "text/plain", "玩家\n"));
    }
  }

  @Test
  void aServerThatRefusesIsQuoted() throws IOException {
    try (ReceivingServer server = ReceivingServer.answering(400, "no such label\n")) {
      assertThatThrownBy(() -> delivery.send(URI.create("http://" + server.place()), "x"))
          .isInstanceOf(IOException.class)
          .hasMessage("the server answers with status 400: no such label");
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsWaitedForNoLonger() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  delivery
                      .withPatience(Duration.ofMillis(200))
                      .send(URI.create("http://localhost:" + silent.getLocalPort()), "x"))
          .isInstanceOf(IOException.class)
          .hasMessage("no answer within 0.2 s");
    }
  }
}
