package org.playlake.pipeline.options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Problems of several arguments, gathered to be told all at once. */
public final class Problems {
  private final List<String> messages = new ArrayList<>();

  /** The value, or null where it is a problem, which is kept. */
  public <T> @Nullable T check(Supplier<T> value) {
    return check(value, null);
  }

  /** The value, or a stand-in where it is a problem, so that what needs it can be checked too. */
  public <T> T check(Supplier<? extends T> value, T standIn) {
    try {
      return value.get();
    } catch (InputException e) {
      messages.addAll(e.messages());
      return standIn;
    }
  }

  /** Keeps what a check without a value has to say, and tells whether that was nothing. */
  public boolean run(Runnable check) {
    int before = messages.size();
    try {
      check.run();
    } catch (InputException e) {
      messages.addAll(e.messages());
    }
    return messages.size() == before;
  }

  /**
   * Refuses what was checked, where there was a problem.
   *
   * @throws InputException with all problems, if there are any
   */
  public void refuse() {
    if (!messages.isEmpty()) {
      throw new InputException(messages);
    }
  }
}
