package org.playlake.pipeline.submit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** A request to a service: refused, shown or sent. */
record Submission(CommandLine command, Checks checks) {
  private static final int DONE = 0;
  private static final int BAD_INPUT = 2;

  /** Tells what is wrong with the options, if there is anything. */
  boolean isRefused() {
    PrintWriter err = command.getErr();
    checks.problems().forEach(each -> err.println("playlake: " + each));
    return !checks.problems().isEmpty();
  }

  /**
   * Gives the exit code.
   *
   * @param target says where the request goes
   * @param send gives lines that say what was started
   */
  int make(boolean dryRun, String target, Map<String, Object> body, Callable<List<String>> send)
      throws Exception {
    if (isRefused()) {
      return BAD_INPUT;
    }
    if (dryRun) {
      command.getErr().println(target);
      Json.of(body).lines().forEach(command.getOut()::println);
    } else {
      send.call().forEach(command.getOut()::println);
    }
    return DONE;
  }
}
