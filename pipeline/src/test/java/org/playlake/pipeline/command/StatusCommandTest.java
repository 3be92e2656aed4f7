package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  @TempDir private Path folder;

  @Test
  void showsWhatIsLoadedMissingAndStaleAndEndsWithZeroOnceAllIsThere() throws Exception {
    DatedSources sources =
        new DatedSources(folder)
            .with("2026-01-05", 30)
            .with("2026-01-06", 20)
            .with("2026-01-07", 10);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    assertThat(sources.run("--date=20260107").exitCode()).isZero();

    CommandRun gap = status(sources, sources.profiles(), sources.events());
    assertThat(gap.exitCode()).as(gap.err()).isEqualTo(1);
    assertThat(gap.out())
        .contains(
            " 5+  6-  7+",
            "+ loaded 2   - missing 1",
            "2026-01-06: files that wait: 2",
            "run --date=DATE");

    sources.with("2026-01-07", 11);
    assertThat(sources.run("--date=2026-01-06").exitCode()).isZero();
    CommandRun stale = status(sources, sources.profiles(), sources.events());
    assertThat(stale.exitCode()).isEqualTo(1);
    assertThat(stale.out()).contains(" 5+  6+  7~", "2026-01-07: 2 changed (");

    assertThat(sources.run("--date=2026-01-07").exitCode()).isZero();
    CommandRun complete = status(sources, sources.profiles(), sources.events());
    assertThat(complete.exitCode()).as(complete.out()).isZero();
    assertThat(complete.err()).isEmpty();
    CommandRun json = status(sources, "--json", "--to=20260108");
    assertThat(json.exitCode()).isEqualTo(1);
    JsonNode status = new ObjectMapper().readTree(json.out());
    assertThat(status.get("complete").asBoolean()).isFalse();
    assertThat(status.get("dates")).hasSize(4);
    assertThat(status.at("/dates/3/state").asText()).isEqualTo("missing");
  }

  @Test
  void saysThatARunHasNotPublishedAllOfItsTables() throws Exception {
    DatedSources sources = new DatedSources(folder).with("2026-01-05", 30);
    assertThat(sources.run("--date=2026-01-05").exitCode()).isZero();
    Path snapshots = sources.warehouse().resolve("game_db.db/meta_run/snapshot");
    // What is left of a run that died before its last table.
    for (Path each :
        List.of("snapshot-1", "LATEST", "EARLIEST").stream().map(snapshots::resolve).toList()) {
      Files.deleteIfExists(each);
    }

    CommandRun half = status(sources);

    assertThat(half.exitCode()).isEqualTo(1);
    assertThat(half.out()).contains(" 5+", "has published some of its tables and not all");
    assertThat(status(sources, "--json").out()).contains("\"everyTablePublished\" : false");
  }

  @Test
  void aWarehouseWithoutALakeIsSaidToHaveNone() throws Exception {
    DatedSources sources = new DatedSources(folder);

    CommandRun nothing = status(sources);

    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err().lines())
        .singleElement()
        .asString()
        .contains("has no lake in the database game_db", "--database", "playlake run");
    assertThat(nothing.out()).isEmpty();
    assertThat(Files.exists(sources.warehouse())).isFalse();
    assertThat(status(sources, "--from=2026-01-05", "--to=2026-01-06").out())
        .contains(" 5-  6-", "2026-01-05 to 2026-01-06 (2 dates)");
  }

  @Test
  void everyWrongOptionIsTold() {
    CommandRun wrong =
        status(
            new DatedSources(folder),
            "--from=yesterday",
            "--to=20260230",
            "--events=/in/*",
            "--catalogOptions={");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err().lines()).hasSize(4);
    assertThat(wrong.err())
        .contains("--from=yesterday", "--to=20260230", "--profiles is missing", "--catalogOptions");
    assertThat(status(new DatedSources(folder), "--profiles=/p/{date}", "--events=/e").err())
        .contains("--events=/e has no {date}");
  }

  private static CommandRun status(DatedSources sources, String... more) {
    List<String> words = new ArrayList<>(List.of("status", "--warehouse=" + sources.warehouse()));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(new String[0]));
  }
}
