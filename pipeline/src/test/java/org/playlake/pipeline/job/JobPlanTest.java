package org.playlake.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertThat(lake).doesNotExist();
  }
}
