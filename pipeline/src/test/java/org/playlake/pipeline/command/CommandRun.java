package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;

/** A command that has run: what it showed and how it ended. */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Playlake.run(out, err, args);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  /** Checks that it was refused for bad input, in one message and a remedy. */
  void isRefused(String... partsOfTheMessage) {
    assertThat(err).contains(partsOfTheMessage).startsWith("playlake: ");
    assertThat(err.strip().lines().count()).as(err).isLessThanOrEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(exitCode).isEqualTo(2);
  }
}
