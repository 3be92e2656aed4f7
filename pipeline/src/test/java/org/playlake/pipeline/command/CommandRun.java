package org.playlake.pipeline.command;

import java.io.StringWriter;

/** A command that has run: what it showed and how it ended. */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Playlake.run(out, err, args);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
