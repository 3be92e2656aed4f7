package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.rest.RESTToken;
import org.apache.paimon.rest.auth.BearTokenAuthProvider;
import org.apache.paimon.rest.auth.DLFToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.pipeline.command.RestGateway.Fate;

/** The whole job into a lake that a REST catalog keeps. */
class RestCatalogTest {
  private static final String KEY = "key-id";
  private static final String SECRET = "open-sesame";

  @TempDir private static Path sourceFolder;
  private static SampleSources sources;
  private static Map<String, List<String>> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void runOnFiles() throws Exception {
    sources = FewDays.in(sourceFolder);
    CommandRun run = CommandRun.of(sources.run());
    assertThat(run.exitCode()).as(run.err()).isZero();
    expected = LakeContents.of(sources.warehouse());
  }

  @AfterAll
  static void looksForSecretsInTheLog() {
    assertThat(Path.of(System.getProperty("playlake.log"))).content().doesNotContain(SECRET);
  }

  @Test
  void aBearerTokenGetsInAndLostRepliesCommitOnce() throws Exception {
    try (RestLake lake = bearer()) {
      Set<String> lost = ConcurrentHashMap.newKeySet();
      lake.gateway()
          .decide(
              request -> {
                if (!isCommit(request) || !lost.add(request)) {
                  return Fate.ANSWERED;
                }
                return lost.size() % 2 == 0 ? Fate.REPLY_WRONG : Fate.REPLY_LOST;
              });

      CommandRun run = run(lake, "--runner=DirectRunner");

      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(lost).hasSize(12);
      assertThat(run.out().lines().filter(line -> line.startsWith("game_db.")))
          .hasSize(12)
          .allMatch(line -> line.endsWith(" 1"), "has one snapshot");
      assertThat(LakeContents.of(lake.options())).isEqualTo(expected);
    }
  }

  @Test
  void aKeyAndItsSecretGetIn() throws Exception {
    DLFToken token = new DLFToken(KEY, SECRET, null, null);
    try (RestLake lake =
        RestLake.in(
            folder.resolve("lake"),
            new DlfJudge().knowing(token),
            dlf(Map.of("dlf.access-key-id", KEY, "dlf.access-key-secret", SECRET)))) {
      fills(lake, "DirectRunner");
    }
  }

  @Test
  void aTripleForAWhileGetsIn() throws Exception {
    DLFToken token = new DLFToken(KEY, SECRET, "for-an-hour", null);
    try (RestLake lake =
        RestLake.in(
            folder.resolve("lake"),
            new DlfJudge().knowing(token),
            dlf(
                Map.of(
                    "dlf.access-key-id", KEY,
                    "dlf.access-key-secret", SECRET,
                    "dlf.security-token", "for-an-hour")))) {
      fills(lake, "SparkRunner");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void aFileOfTokensIsReadAgainWhenItIsReplaced(String runner) throws Exception {
    Path file = folder.resolve("token.json");
    Files.writeString(file, tokenFile("first-key"));
    DlfJudge judge =
        new DlfJudge()
            .knowing(new DLFToken("first-key", SECRET, "word", null))
            .knowing(new DLFToken("second-key", SECRET, "word", null));
    try (RestLake lake =
        RestLake.in(
            folder.resolve("lake"), judge, dlf(Map.of("dlf.token-path", file.toString())))) {
      AtomicBoolean replaced = new AtomicBoolean();
      lake.gateway()
          .decide(
              request -> {
                if (request.endsWith("/snapshot") && replaced.compareAndSet(false, true)) {
                  replace(file, tokenFile("second-key"));
                }
                return Fate.ANSWERED;
              });

      fills(lake, runner);

      List<String> keys =
          lake.server().getReceivedHeaders().stream()
              .filter(headers -> headers.containsKey("authorization"))
              .map(DlfJudge::keyId)
              .toList();
      assertThat(keys).startsWith("first-key").endsWith("second-key");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DirectRunner", "SparkRunner"})
  void tokensOfTablesAreRenewedWhenTheyRunOut(String runner) throws Exception {
    Path data = folder.resolve("lake");
    try (RestLake lake =
        RestLake.in(
            data,
            new BearTokenAuthProvider(SECRET),
            Map.of("token.provider", "bear", "token", SECRET, "rest.test.data-path", data + "/"),
            Map.of("data-token.enabled", "true"))) {
      AtomicInteger renewed = new AtomicInteger();
      lake.gateway()
          .decide(
              request -> {
                if (request.endsWith("/token")) {
                  renew(lake, request, renewed.incrementAndGet());
                }
                return Fate.ANSWERED;
              });

      fills(lake, runner);

      assertThat(renewed).hasValueGreaterThan(9);
    }
  }

  @Test
  void aCatalogThatIsAwayForAWhileIsWaitedFor() throws Exception {
    try (RestLake lake = bearer()) {
      AtomicInteger cut = new AtomicInteger();
      AtomicBoolean away = new AtomicBoolean();
      lake.gateway()
          .decide(
              request -> {
                away.compareAndSet(false, isCommit(request));
                return away.get() && cut.incrementAndGet() <= 15 ? Fate.CUT_OFF : Fate.ANSWERED;
              });

      fills(lake, "DirectRunner");

      assertThat(cut).hasValueGreaterThan(15);
    }
  }

  @Test
  void oneThatStaysAwayEndsTheRunAndTheNextReplacesAll() throws Exception {
    try (RestLake lake = bearer()) {
      Set<String> commits = ConcurrentHashMap.newKeySet();
      lake.gateway()
          .decide(
              request -> {
                if (isCommit(request)) {
                  commits.add(request);
                }
                return commits.size() > 4 ? Fate.CUT_OFF : Fate.ANSWERED;
              });
      Map<String, String> hasty = new TreeMap<>(lake.options());
      hasty.put("beam.outage-patience", "1 s");
      CommandRun failed =
          CommandRun.of(
              sources.run(
                  "--warehouse=" + RestLake.NAME,
                  "--catalogOptions=" + new ObjectMapper().writeValueAsString(hasty)));

      assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
      assertThat(failed.err())
          .contains("playlake: the run failed. The catalog does not answer")
          .contains("Run again to replace all.");

      lake.gateway().decide(request -> Fate.ANSWERED);
      fills(lake, "DirectRunner");
    }
  }

  @Test
  void credentialsThatRunOutInTheMiddleAreTold() throws Exception {
    try (RestLake lake = bearer()) {
      AtomicBoolean expired = new AtomicBoolean();
      lake.gateway()
          .decide(
              request -> {
                expired.compareAndSet(false, isCommit(request));
                return expired.get() ? Fate.UNKNOWN : Fate.ANSWERED;
              });

      CommandRun run = run(lake, "--runner=SparkRunner");

      assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
      assertThat(run.err()).contains("Not authorized", "whether they have run out");
      assertThat(run.err()).doesNotContain(SECRET);
    }
  }

  private RestLake bearer() throws Exception {
    return RestLake.in(
        folder.resolve("lake"),
        new BearTokenAuthProvider(SECRET),
        Map.of("token.provider", "bear", "token", SECRET));
  }

  private static Map<String, String> dlf(Map<String, String> credentials) {
    Map<String, String> all = new TreeMap<>(credentials);
    all.put("token.provider", "dlf");
    all.put("dlf.region", DlfJudge.REGION);
    return all;
  }

  private static boolean isCommit(String request) {
    return request.startsWith("POST ") && request.endsWith("/commit");
  }

  /** As a machine's agent writes it: an hour from now is when a client begins to ask again. */
  private static String tokenFile(String key) {
    Instant soon = Instant.now().plus(30, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    return "{\"AccessKeyId\":\""
        + key
        + "\",\"AccessKeySecret\":\""
        + SECRET
        + "\",\"SecurityToken\":\"word\",\"Expiration\":\""
        + soon
        + "\"}";
  }

  private static void replace(Path file, String content) {
    try {
      Path other = Files.writeString(file.resolveSibling("token.new"), content);
      Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token for two seconds. */
  private static void renew(RestLake lake, String request, int number) {
    String table = request.replaceFirst("/token$", "").replaceFirst(".*/", "");
    long end = Instant.now().plusSeconds(2).toEpochMilli();
    lake.server()
        .setDataToken(
            Identifier.create("game_db", table),
            new RESTToken(Map.of("key", SECRET + number), end));
  }

  private static void fills(RestLake lake, String runner) throws Exception {
    CommandRun run = run(lake, "--runner=" + runner);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(LakeContents.of(lake.options())).isEqualTo(expected);
  }

  private static CommandRun run(RestLake lake, String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of(more));
    words.add("--warehouse=" + RestLake.NAME);
    words.add("--catalogOptions=" + new ObjectMapper().writeValueAsString(lake.options()));
    CommandRun run = CommandRun.of(sources.run(words.toArray(new String[0])));
    assertThat(run.out() + run.err()).doesNotContain(SECRET);
    return run;
  }
}
