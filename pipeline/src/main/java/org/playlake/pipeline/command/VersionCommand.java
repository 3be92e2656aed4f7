package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.playlake.pipeline.engine.Versions;
import org.playlake.pipeline.run.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code version}: what this is made of. */
@Command(name = "version", description = "Shows the versions of Playlake and of what it runs on.")
final class VersionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (String name : new String[] {"Playlake", "Beam", "Spark", "Paimon", "Hadoop", "Parquet"}) {
      out.println(name + " " + Versions.of(name));
    }
    out.println("Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    return ExitCode.DONE;
  }
}
