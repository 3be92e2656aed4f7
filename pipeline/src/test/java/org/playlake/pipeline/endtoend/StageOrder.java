package org.playlake.pipeline.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.storage.RDDInfo;
import scala.collection.JavaConverters;

/** Watches which stages start before the persisted RDDs that they read have been computed. */
final class StageOrder extends SparkListener {
  private final Map<Integer, Integer> computedBy = new HashMap<>();
  private final Set<Integer> completed = new HashSet<>();
  private final Set<Integer> shared = new HashSet<>();
  private final List<String> tooEarly = new ArrayList<>();

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted event) {
    int stage = event.stageInfo().stageId();
    for (RDDInfo rdd : JavaConverters.seqAsJavaList(event.stageInfo().rddInfos())) {
      if (rdd.storageLevel().isValid()) {
        Integer first = computedBy.putIfAbsent(rdd.id(), stage);
        if (first != null && first != stage) {
          shared.add(rdd.id());
          if (!completed.contains(first)) {
            tooEarly.add("stage " + stage + " while " + first + " computes RDD " + rdd.id());
          }
        }
      }
    }
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted event) {
    completed.add(event.stageInfo().stageId());
  }

  /** Persisted RDDs that several stages read. */
  synchronized Set<Integer> shared() {
    return Set.copyOf(shared);
  }

  /** Stages that started before a persisted RDD they read was computed. */
  synchronized List<String> startedTooEarly() {
    return List.copyOf(tooEarly);
  }
}
