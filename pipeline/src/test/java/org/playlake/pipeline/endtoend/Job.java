package org.playlake.pipeline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.playlake.pipeline.job.JobPlan;
import org.playlake.pipeline.job.PlayerAnalytics;
import org.playlake.pipeline.job.TableCreation;
import org.playlake.pipeline.options.RunOptions;

/** The whole job on some sources. */
record Job(Sources sources, String zone) {

  /** Runs the job to its end and gives its tables. */
  Lake run(Path warehouse, Engine engine, String... more) {
    return run(warehouse, engine, UnaryOperator.identity(), PlayerAnalytics::build, more);
  }

  /** Runs another plan, or another graph of the same plan. */
  Lake run(
      Path warehouse,
      Engine engine,
      UnaryOperator<JobPlan> change,
      BiConsumer<Pipeline, JobPlan> graph,
      String... more) {
    List<String> arguments = new ArrayList<>(engine.arguments());
    arguments.addAll(List.of(more));
    arguments.add("--profiles=" + sources.profiles());
    arguments.add("--events=" + sources.events());
    arguments.add("--warehouse=" + warehouse);
    arguments.add("--timeZone=" + zone);
    PipelineOptionsFactory.register(RunOptions.class);
    RunOptions options =
        PipelineOptionsFactory.fromArgs(arguments.toArray(new String[0])).as(RunOptions.class);
    JobPlan plan = change.apply(JobPlan.of(options));
    TableCreation.createMissing(plan, notice -> {});
    Pipeline pipeline = Pipeline.create(options);
    graph.accept(pipeline, plan);
    assertThat(pipeline.run().waitUntilFinish()).isEqualTo(State.DONE);
    return new Lake(warehouse);
  }
}
