package org.playlake.pipeline.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One text, sent to a server, which has a few seconds to take it. */
public final class HttpDelivery {
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int MOST_SHOWN = 200;

  private final String method;
  private final String contentType;
  private final @Nullable String authorization;
  private final Duration patience;

  private HttpDelivery(
      String method, String contentType, @Nullable String authorization, Duration patience) {
    this.method = method;
    this.contentType = contentType;
    this.authorization = authorization;
    this.patience = patience;
  }

  public static HttpDelivery of(String method, String contentType) {
    return new HttpDelivery(method, contentType, null, Duration.ofSeconds(5));
  }

  /** With a header of that name, where it is not null. */
  public HttpDelivery withAuthorization(@Nullable String header) {
    return new HttpDelivery(method, contentType, header, patience);
  }

  /** With another time for the whole exchange than five seconds. */
  public HttpDelivery withPatience(Duration time) {
    return new HttpDelivery(method, contentType, authorization, time);
  }

  /**
   * Sends the text.
   *
   * @param address may hold a user and a password, which become a header
   * @throws IOException if the server does not answer in time that it has taken the text
   */
  public void send(URI address, String text) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(withoutUser(address))
            .method(method, BodyPublishers.ofString(text, UTF_8))
            .header("Content-Type", contentType);
    String header = authorization == null ? basic(address) : authorization;
    if (header != null) {
      request.header("Authorization", header);
    }
    HttpResponse<String> response = response(request.build());
    if (response.statusCode() < OK || response.statusCode() >= REDIRECT) {
      String body = response.body().strip();
      throw new IOException(
          "the server answers with status "
              + response.statusCode()
              + (body.isEmpty()
                  ? ""
                  : ": " + body.substring(0, Math.min(MOST_SHOWN, body.length()))));
    }
  }

  private HttpResponse<String> response(HttpRequest request) throws IOException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build();
    // Not by the timeout of the request, which ends with the head of the response.
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(request, BodyHandlers.ofString());
    try {
      return response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + patience.toMillis() / 1000.0 + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      response.cancel(true);
    }
  }

  private static @Nullable String basic(URI address) {
    return address.getUserInfo() == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(address.getUserInfo().getBytes(UTF_8));
  }

  private static URI withoutUser(URI address) throws IOException {
    if (address.getUserInfo() == null) {
      return address;
    }
    try {
      String port = address.getPort() < 0 ? "" : ":" + address.getPort();
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      return new URI(
          address.getScheme() + "://" + address.getHost() + port + address.getRawPath() + query);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
