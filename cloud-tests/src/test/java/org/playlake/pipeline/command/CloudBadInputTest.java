package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.paimon.rest.auth.BearTokenAuthProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.command.RestGateway.Fate;

/** Catalogs and object stores that cannot be used: one message each, and nothing is started. */
class CloudBadInputTest {
  private static final String SECRET = "open-sesame";

  @TempDir private static Path folder;
  private static SampleSources sources;
  private static S3Server store;
  private static RestGateway gate;

  @BeforeAll
  static void start() throws Exception {
    sources = FewDays.in(folder.resolve("sources"));
    store = S3Server.start(folder).withBucket("logs").withBucket("lake");
    gate = RestGateway.to(store.url());
    System.setProperty("playlake.test.s3", store.url());
  }

  @AfterAll
  static void stop() throws Exception {
    gate.close();
    store.close();
  }

  @Test
  void aBucketThatDoesNotExist() throws Exception {
    refuses(
        List.of("--events=s3://no-logs/*.parquet"), "--events=s3://no-logs/*.parquet", "no-logs");
    refuses(lake("s3://no-lake/wh", Map.of()), "--warehouse=s3://no-lake/wh", "bucket");
  }

  @Test
  void keysThatAreNotGiven() throws Exception {
    refuses(
        catalog("s3://lake/wh", Map.of("s3.endpoint", store.url())),
        "--warehouse=s3://lake/wh",
        "lacks the options",
        "s3.access-key",
        "s3.secret-key");
    refuses(
        catalog("oss://lake/wh", Map.of("fs.oss.accessKeyId", "writer")),
        "--warehouse=oss://lake/wh",
        "lacks the options",
        "fs.oss.endpoint",
        "fs.oss.accessKeySecret");
  }

  @Test
  void aDatabaseWhoseDriverIsNotThere() throws Exception {
    refuses(
        lake(
            "s3://lake/wh",
            Map.of(
                "metastore",
                "jdbc",
                "uri",
                "jdbc:mysql://localhost/lake",
                "jdbc.password",
                SECRET)),
        "No suitable driver",
        "PLAYLAKE_CLASSPATH");
  }

  @Test
  void accessThatIsDenied() throws Exception {
    gate.decide(request -> Fate.DENIED);
    System.setProperty("playlake.test.s3", gate.url());
    try {
      refuses(
          List.of("--events=s3://closed/user_event"), "--events=s3://closed/user_event", "denied");
    } finally {
      System.setProperty("playlake.test.s3", store.url());
    }
    refuses(
        lake("s3://lake/wh", Map.of("s3.endpoint", gate.url())),
        "--warehouse=s3://lake/wh",
        "denied");
  }

  @Test
  void anEndpointThatNobodyListensAt() throws Exception {
    String nobody = "http://localhost:1";
    System.setProperty("playlake.test.s3", nobody);
    try {
      refuses(
          List.of("--events=s3://logs/user_event"),
          "--events=s3://logs/user_event",
          nobody,
          "Connection refused");
    } finally {
      System.setProperty("playlake.test.s3", store.url());
    }
    refuses(
        lake("s3://lake/wh", Map.of("s3.endpoint", nobody)),
        "s3.endpoint=" + nobody,
        "Connection refused");
    refuses(
        lake("s3://lake/wh", Map.of("s3.endpoint", "http://no-such-host.invalid")),
        "no-such-host.invalid is not known");
  }

  @Test
  void aProtocolThatTheEndpointDoesNotSpeak() throws Exception {
    String secure = store.url().replace("http:", "https:");
    System.setProperty("playlake.test.s3", secure);
    try {
      refuses(
          List.of("--events=s3://plain/user_event"), "--events=s3://plain/user_event", "http://");
    } finally {
      System.setProperty("playlake.test.s3", store.url());
    }
    refuses(
        lake("s3://lake/wh", Map.of("s3.endpoint", secure)), "s3.endpoint=" + secure, "http://");
  }

  @Test
  void aCatalogThatDoesNotLetIn() throws Exception {
    try (RestLake lake =
        RestLake.in(
            folder.resolve("rest"),
            new BearTokenAuthProvider("another-word"),
            Map.of("token.provider", "bear", "token", SECRET))) {
      refuses(
          catalog("lake", lake.options()), "--warehouse=lake", "Not authorized", "Check the token");
    }
  }

  @Test
  void aCatalogThatIsNotThere() throws Exception {
    Map<String, String> options =
        Map.of(
            "metastore", "rest",
            "token.provider", "bear",
            "token", SECRET,
            "beam.outage-patience", "1 s");
    Map<String, String> away = new TreeMap<>(options);
    away.put("uri", "http://localhost:1");
    CommandRun run = CommandRun.of(sources.run(catalog("lake", away).toArray(new String[0])));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err())
        .contains("The catalog does not answer", "Connection refused", "Asking again for up to 1 s")
        .contains("playlake: --catalogOptions: The catalog does not answer", "Check its uri");

    Map<String, String> unknown = new TreeMap<>(options);
    unknown.put("uri", "http://no-such-host.invalid:8080");
    refuses(
        catalog("lake", unknown),
        "uri=http://no-such-host.invalid:8080",
        "no-such-host.invalid is not known");
  }

  private static List<String> lake(String warehouse, Map<String, String> other) throws Exception {
    Map<String, String> options =
        new TreeMap<>(
            Map.of(
                "s3.endpoint",
                store.url(),
                "s3.access-key",
                "reader",
                "s3.secret-key",
                SECRET,
                "s3.path.style.access",
                "true"));
    options.putAll(other);
    return catalog(warehouse, options);
  }

  private static List<String> catalog(String warehouse, Map<String, String> options)
      throws Exception {
    return List.of(
        "--warehouse=" + warehouse,
        "--catalogOptions=" + new ObjectMapper().writeValueAsString(options));
  }

  private static void refuses(List<String> words, String... message) {
    CommandRun run = CommandRun.of(sources.run(new ArrayList<>(words).toArray(new String[0])));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines()).as(run.err()).singleElement().asString().contains(message);
    assertThat(run.err()).doesNotContain(SECRET);
  }
}
