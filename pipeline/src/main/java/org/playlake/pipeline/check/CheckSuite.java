package org.playlake.pipeline.check;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Bounds that a load has to hold before it is published. */
public final class CheckSuite implements Serializable {

  /** No bounds. */
  public static final CheckSuite NONE = new CheckSuite(List.of());

  private static final long serialVersionUID = 1L;

  private final List<LeveledCheck> checks;

  CheckSuite(List<LeveledCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * The checks in a YAML text.
   *
   * @param name of the file, for messages and findings
   * @throws org.playlake.pipeline.options.InputException with every problem, if there are any
   */
  public static CheckSuite read(String text, String name) {
    return CheckFile.read(text, name);
  }

  /** The checks that the load does not hold, in the order of the file. */
  public List<Finding> judge(LoadMeasures load, PastLoads past) {
    return checks.stream().flatMap(each -> each.judge(load, past)).toList();
  }

  /** The number of checks. */
  public int size() {
    return checks.size();
  }

  /**
   * A check with what becomes of a load that breaks it.
   *
   * @param place in the file
   */
  record LeveledCheck(Check check, Level level, String place) implements Serializable {

    private Stream<Finding> judge(LoadMeasures load, PastLoads past) {
      return check.broken(load, past).stream()
          .map(sentence -> new Finding(level, sentence + " (" + place + ")"));
    }
  }
}
