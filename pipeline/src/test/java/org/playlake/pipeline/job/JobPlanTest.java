package org.playlake.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.pipeline.options.JoinArgument;
import org.playlake.pipeline.options.RunOptions;
import org.playlake.sample.SampleData;

class JobPlanTest {

  @Test
  void changesNothingAndMakesNoWarehouse(@TempDir Path folder) throws Exception {
    new SampleData(5, 20, 2, LocalDate.of(2026, 1, 1), 42, 1).writeTo(folder, rows -> {});
    Path lake = folder.resolve("lake");
    RunOptions options = PipelineOptionsFactory.as(RunOptions.class);
    options.setProfiles(List.of(folder + "/user_profile"));
    options.setEvents(List.of(folder + "/user_event"));
    options.setWarehouse(lake.toString());

    JobPlan plan = JobPlan.of(options);

    assertThat(plan.events().rows()).isEqualTo(20);
    assertThat(plan.join()).isEqualTo(PlayerJoin.BROADCAST);
    assertThat(lake).doesNotExist();
  }

  @Test
  void choosesTheShuffleByTheRowsAndTheIdsOfTheProfilesAndSaysSo(@TempDir Path folder)
      throws Exception {
    new SampleData(50, 20, 2, LocalDate.of(2026, 1, 1), 42, 1).writeTo(folder, rows -> {});
    RunOptions options = PipelineOptionsFactory.as(RunOptions.class);
    options.setProfiles(List.of(folder + "/user_profile"));
    options.setEvents(List.of(folder + "/user_event"));
    options.setWarehouse(folder.resolve("lake").toString());
    JobPlan plan = JobPlan.of(options);
    long players = plan.profiles().rows();
    PlayerJoin join = PlayerJoin.of(JoinArgument.AUTO, players, 0, 10_000);

    assertThat(players).isGreaterThanOrEqualTo(50);
    assertThat(plan.profiles().idBytes()).isBetween(players * 4, players * 16);
    assertThat(plan.warnings()).isEmpty();
    JobPlan shuffled =
        new JobPlan(
            plan.profiles(),
            plan.events(),
            plan.catalog(),
            plan.tables(),
            plan.zone(),
            join,
            plan.began(),
            plan.ledger(),
            plan.load(),
            plan.entries(),
            plan.upToDate(),
            plan.reenriched(),
            plan.checks(),
            plan.older());
    assertThat(shuffled.warnings())
        .singleElement()
        .asString()
        .contains("by a shuffle", players + " players");
  }
}
