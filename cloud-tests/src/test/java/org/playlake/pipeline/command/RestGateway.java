package org.playlake.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A way to a server that can be closed and lose replies. One request at a time: the server behind
 * it knows no more.
 */
final class RestGateway implements AutoCloseable {

  /** Treatment of a request. */
  enum Fate {
    /** It is answered. */
    ANSWERED,
    /** The server works on it, and the connection breaks before the reply. */
    REPLY_LOST,
    /** The server works on it, and says that it failed. */
    REPLY_WRONG,
    /** It never gets there: the server is overloaded. */
    TURNED_AWAY,
    /** It never gets there: the connection breaks. */
    CUT_OFF,
    /** It never gets there: whoever asks may not. */
    DENIED,
    /** It never gets there: nobody knows who asks. */
    UNKNOWN
  }

  /** Headers that belong to a connection, not to a request. */
  private static final Set<String> HOP = Set.of("connection", "content-length", "host", "upgrade");

  private final URI target;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Function<String, Fate> fates = request -> Fate.ANSWERED;

  private RestGateway(URI target, HttpServer server) {
    this.target = target;
    this.server = server;
  }

  static RestGateway to(String url) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    RestGateway gateway = new RestGateway(URI.create(url), HttpServer.create(free, 0));
    gateway.server.createContext("/", gateway::handle);
    gateway.server.setExecutor(gateway.threads);
    gateway.server.start();
    return gateway;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Decides from now on by method and path, such as {@code POST /v1/paimon/databases}. */
  void decide(Function<String, Fate> newFates) {
    fates = newFates;
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Fate fate = fates.apply(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    switch (fate) {
      case TURNED_AWAY -> reply(exchange, 503, new byte[0]);
      case UNKNOWN -> reply(exchange, 401, new byte[0]);
      case CUT_OFF -> exchange.close();
      case DENIED ->
          reply(
              exchange,
              403,
              "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
                  .getBytes(UTF_8));
      default -> {
        HttpResponse<byte[]> answer = forward(exchange, body);
        if (fate == Fate.REPLY_LOST) {
          exchange.close();
        } else if (fate == Fate.REPLY_WRONG) {
          reply(exchange, 500, "{\"message\":\"out of order\",\"code\":500}".getBytes(UTF_8));
        } else {
          reply(exchange, answer.statusCode(), answer.body());
        }
      }
    }
  }

  private synchronized HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      if (!HOP.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        header.getValue().forEach(value -> request.header(header.getKey(), value));
      }
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
