package org.playlake.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;

/** An object store that speaks S3, in a JVM of its own. It lets everybody in. */
final class S3Server implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("Jetty started on port.* (\\d+) \\(http/");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static S3Server start(Path folder) throws IOException {
    String classPath =
        Files.readString(Path.of(System.getProperty("playlake.s3-server.class-path")));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dserver.port=0",
                "-Dcom.adobe.testing.s3mock.httpPort=0",
                "-Dlogging.level.root=WARN",
                "-Dlogging.level.org.springframework.boot.web.embedded.jetty=INFO",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath,
                "com.adobe.testing.s3mock.S3MockApplication")
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end-of-s3-server"));
    BufferedReader log = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        Thread rest = new Thread(() -> log.lines().forEach(each -> {}), "s3-server-log");
        rest.setDaemon(true);
        rest.start();
        return new S3Server(process, Integer.parseInt(started.group(1)));
      }
    }
    throw new IOException("The server has ended before it started to listen");
  }

  String url() {
    return "http://localhost:" + port;
  }

  S3Server withBucket(String name) throws Exception {
    put(name, BodyPublishers.noBody());
    return this;
  }

  /** Puts all files below a folder into a bucket. */
  void upload(String bucket, Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      put(bucket + "/" + folder.relativize(file), BodyPublishers.ofFile(file));
    }
  }

  private void put(String path, BodyPublisher body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/" + path)).PUT(body).build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("The server answered " + status + " to a PUT of " + path);
    }
  }

  @Override
  public void close() throws IOException {
    // Clients are kept by bucket, and the next server may have buckets of the same names.
    FileSystem.closeAll();
    process.destroyForcibly();
  }
}
