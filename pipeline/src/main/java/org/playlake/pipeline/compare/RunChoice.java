package org.playlake.pipeline.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;

/**
 * Two runs that are compared.
 *
 * @param from the earlier one
 * @param to the later one
 * @param since the runs that have published after the earlier one, up to the later one, in order
 */
public record RunChoice(RunRecord from, RunRecord to, List<RunRecord> since) {
  private static final int SHOWN = 5;

  public RunChoice {
    since = List.copyOf(since);
  }

  /**
   * The runs that words name: an id, or its beginning, {@code latest} or {@code previous}; without
   * words the previous and the latest one.
   *
   * @param runs all runs, the newest first
   * @throws InputException if the words do not name two runs
   */
  public static RunChoice of(List<RunRecord> runs, List<String> words) {
    List<String> both = words.isEmpty() ? List.of("previous", "latest") : words;
    if (both.size() != 2) {
      throw new InputException(
          "--run is given "
              + (both.size() == 1 ? "once" : both.size() + " times")
              + ", and two runs are compared. Give it twice, or not at all for the last two runs.");
    }
    RunRecord one = find(runs, both.get(0));
    RunRecord other = find(runs, both.get(1));
    if (one.id().equals(other.id())) {
      throw new InputException(
          "--run="
              + both.get(0)
              + " and --run="
              + both.get(1)
              + " are the same run. Name another.");
    }
    boolean inOrder = one.published().isBefore(other.published());
    RunRecord from = inOrder ? one : other;
    RunRecord to = inOrder ? other : one;
    return new RunChoice(
        from,
        to,
        runs.stream()
            .filter(run -> run.published().isAfter(from.published()))
            .filter(run -> !run.published().isAfter(to.published()))
            .sorted(Comparator.comparing(RunRecord::published))
            .toList());
  }

  private static RunRecord find(List<RunRecord> runs, String word) {
    if (word.equals("latest") && !runs.isEmpty()) {
      return runs.get(0);
    }
    if (word.equals("previous")) {
      if (runs.size() < 2) {
        throw new InputException(
            "The lake has one run, so there is no previous one to compare with. Compare after the"
                + " next run.");
      }
      return runs.get(1);
    }
    List<RunRecord> found = runs.stream().filter(run -> run.id().equals(word)).toList();
    if (found.isEmpty()) {
      found = runs.stream().filter(run -> run.id().startsWith(word)).toList();
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new InputException(
        "--run="
            + word
            + (found.isEmpty()
                ? " is no run. Name one that history shows, latest or previous: " + ids(runs)
                : " begins the ids of several runs. Write more of it: " + ids(found))
            + ".");
  }

  private static String ids(List<RunRecord> runs) {
    return runs.stream().limit(SHOWN).map(RunRecord::id).collect(Collectors.joining(", "))
        + (runs.size() > SHOWN ? ", .." : "");
  }
}
