package org.playlake.pipeline.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An HTTP server that keeps what it gets. */
public final class ReceivingServer implements AutoCloseable {
  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** A request as it came. */
  public record Request(
      String method,
      String path,
      @Nullable String authorization,
      @Nullable String contentType,
      String body) {}

  private ReceivingServer(HttpServer server) {
    this.server = server;
  }

  /** Answers each request with this status and text. */
  public static ReceivingServer answering(int status, String text) throws IOException {
    ReceivingServer receiving =
        new ReceivingServer(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    receiving.server.createContext(
        "/",
        exchange -> {
          receiving.requests.add(
              new Request(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders().getFirst("Authorization"),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.sendResponseHeaders(status, 0);
          exchange.getResponseBody().write(text.getBytes(UTF_8));
          exchange.close();
        });
    receiving.server.start();
    return receiving;
  }

  /** Host and port. */
  public String place() {
    return "localhost:" + server.getAddress().getPort();
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
