package org.playlake.io.paimon.internal.commit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.partition.PartitionPredicate;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.TableCommitImpl;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.ReplacedPartitions;

/**
 * A snapshot to be made by a commit.
 *
 * @param overwrite what it replaces: null for nothing, a partition (empty for the whole table), or
 *     {@link #OCCURRING}
 */
record CommitStep(@Nullable Map<String, String> overwrite, List<CommitMessage> messages) {

  /** The partitions that the messages have rows of. */
  private static final Map<String, String> OCCURRING = Map.of("", "");

  /** The snapshots that a commit in a mode makes, in order; the same for the same messages. */
  static List<CommitStep> of(
      CommitMode mode, FileStoreTable table, List<CommitMessage> messages, String name) {
    return switch (mode.kind()) {
      case APPEND -> List.of(new CommitStep(null, messages));
      case REPLACE -> List.of(new CommitStep(Map.of(), messages));
      case REPLACE_OCCURRING -> {
        ReplacedPartitions.check(mode, name, table);
        List<CommitStep> steps =
            occurring(mode.partitions(), binary(mode.partitions(), table), messages);
        // Whoever asks for the newest snapshot of the commit asks for the rows.
        Collections.rotate(steps, messages.isEmpty() ? 0 : -1);
        // With nothing to replace there is a snapshot all the same, which others find.
        yield steps.isEmpty() ? List.of(new CommitStep(null, List.of())) : steps;
      }
      case REPLACE_PARTITIONS -> {
        ReplacedPartitions.check(mode, name, table);
        yield partitions(mode.partitions(), table, messages, name);
      }
    };
  }

  private static List<CommitStep> partitions(
      List<Map<String, String>> given,
      FileStoreTable table,
      List<CommitMessage> messages,
      String name) {
    if (given.size() == 1) {
      return List.of(new CommitStep(given.get(0), messages));
    }
    List<BinaryRow> asked = binary(given, table);
    if (!asked.containsAll(withRows(messages))) {
      throw new IllegalStateException(
          "Rows of other partitions came to a commit to table "
              + name
              + " that replaces "
              + given
              + " only. Nothing was committed. Leave such rows out, or replace their partition"
              + " too.");
    }
    return occurring(given, asked, messages);
  }

  private static Set<BinaryRow> withRows(List<CommitMessage> messages) {
    Set<BinaryRow> withRows = new HashSet<>();
    for (CommitMessage message : messages) {
      withRows.add(message.partition());
    }
    return withRows;
  }

  private static List<BinaryRow> binary(List<Map<String, String>> given, FileStoreTable table) {
    return given.isEmpty()
        ? List.of()
        : PartitionPredicate.createBinaryPartitions(
            given,
            table.schema().logicalPartitionType(),
            table.coreOptions().partitionDefaultName());
  }

  /** One step for all partitions with rows, and one for each that is given and without. */
  private static List<CommitStep> occurring(
      List<Map<String, String>> given, List<BinaryRow> asked, List<CommitMessage> messages) {
    Set<BinaryRow> withRows = withRows(messages);
    List<CommitStep> steps = new ArrayList<>();
    if (!messages.isEmpty()) {
      steps.add(new CommitStep(OCCURRING, messages));
    }
    for (int i = 0; i < asked.size(); i++) {
      if (!withRows.contains(asked.get(i))) {
        steps.add(new CommitStep(given.get(i), List.of()));
      }
    }
    return steps;
  }

  TableCommitImpl open(FileStoreTable table, String user) {
    if (overwrite == null) {
      return table.newCommit(user);
    }
    boolean occurring = overwrite.equals(OCCURRING);
    Map<String, String> options = new HashMap<>();
    // By default only partitions that get rows would be replaced, and none without rows.
    options.put(CoreOptions.DYNAMIC_PARTITION_OVERWRITE.key(), Boolean.toString(occurring));
    return table.copy(options).newCommit(user).withOverwrite(occurring ? Map.of() : overwrite);
  }
}
