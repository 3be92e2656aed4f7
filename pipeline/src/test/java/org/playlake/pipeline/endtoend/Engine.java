package org.playlake.pipeline.endtoend;

import java.util.List;

/** The runners the job is tested on. */
enum Engine {
  DIRECT,
  /** On the context of {@link LocalSpark}. */
  SPARK;

  /** Options of the runner on the job's command line. The checks of the DirectRunner stay on. */
  List<String> arguments() {
    return switch (this) {
      case DIRECT -> List.of("--runner=DirectRunner");
      case SPARK ->
          List.of(
              "--runner=SparkRunner",
              "--sparkMaster=local[2]",
              "--usesProvidedSparkContext=true",
              "--cacheDisabled=true",
              "--preferGroupByKeyToHandleHugeValues=true",
              "--enableSparkMetricSinks=false");
    };
  }
}
