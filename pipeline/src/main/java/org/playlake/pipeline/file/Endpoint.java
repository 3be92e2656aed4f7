package org.playlake.pipeline.file;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * A server of HTTP that a setting names. Libraries may try for an hour before they say that nobody
 * is there, or that it speaks another protocol, and some then do not say who.
 *
 * @param url as it was given, with or without a scheme
 */
public record Endpoint(String url) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /**
   * Asks for nothing in particular, without a key. Any answer will do.
   *
   * @throws IOException if there is no such host, nobody listens there, or it is no server of HTTP
   */
  public void reach() throws IOException {
    URI uri;
    try {
      uri = URI.create(url.contains("://") ? url : "https://" + url);
    } catch (IllegalArgumentException e) {
      throw new IOException("it is no address", e);
    }
    if (uri.getHost() == null || !uri.getScheme().matches("(?i)https?")) {
      throw new IOException("it is no address");
    }
    if (!hasProxy()) {
      connect(uri);
    }
    ask(uri);
  }

  private static boolean hasProxy() {
    return System.getProperty("http.proxyHost") != null
        || System.getProperty("https.proxyHost") != null
        || System.getProperty("socksProxyHost") != null;
  }

  /** For its words when it fails: the client's own has none. */
  private static void connect(URI uri) throws IOException {
    int usual = uri.getScheme().equalsIgnoreCase("http") ? HTTP : HTTPS;
    InetSocketAddress address =
        new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
    if (address.isUnresolved()) {
      throw new UnknownHostException(uri.getHost());
    }
    try (Socket socket = new Socket()) {
      socket.connect(address, (int) PATIENCE.toMillis());
    }
  }

  private static void ask(URI uri) throws IOException {
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).proxy(ProxySelector.getDefault()).build();
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (HttpTimeoutException slow) {
      // Somebody is there.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
