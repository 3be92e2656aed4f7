package org.playlake.pipeline.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

/**
 * A stand-in for Alibaba's object store: a server that speaks S3, with the names of OSS for its
 * headers. Signatures and checksums of OSS are not looked at.
 */
final class OssGateway implements AutoCloseable {
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "authorization",
          "connection",
          "content-length",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade");
  private static final Set<String> NOT_PASSED_BACK =
      Set.of(":status", "connection", "content-length", "date", "transfer-encoding");

  private final URI target;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private OssGateway(URI target, HttpServer server) {
    this.target = target;
    this.server = server;
  }

  static OssGateway to(String url) throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    OssGateway gateway = new OssGateway(URI.create(url), HttpServer.create(free, 0));
    gateway.server.createContext("/", gateway::handle);
    gateway.server.setExecutor(gateway.threads);
    gateway.server.start();
    return gateway;
  }

  /** By number: with a name OSS' client asks {@code bucket.name} for a bucket. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!NOT_PASSED_ON.contains(name)) {
        String s3Name = name.replaceFirst("^x-oss-", "x-amz-");
        header.getValue().forEach(value -> request.header(s3Name, value));
      }
    }
    try {
      reply(exchange, client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private static void reply(HttpExchange exchange, HttpResponse<InputStream> answer)
      throws IOException {
    for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!NOT_PASSED_BACK.contains(name)) {
        exchange
            .getResponseHeaders()
            .put(name.replaceFirst("^x-amz-", "x-oss-"), header.getValue());
      }
    }
    long length = answer.headers().firstValueAsLong("content-length").orElse(0);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    }
    byte[] content = head ? new byte[0] : answer.body().readAllBytes();
    exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
    if (content.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(content);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
