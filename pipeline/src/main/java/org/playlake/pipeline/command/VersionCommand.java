package org.playlake.pipeline.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code version}: what this is made of. */
@Command(name = "version", description = "Shows the versions of Playlake and of what it runs on.")
final class VersionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Properties versions = new Properties();
    try (InputStream file =
        VersionCommand.class.getResourceAsStream("/playlake-versions.properties")) {
      versions.load(file);
    }
    for (String name : new String[] {"Playlake", "Beam", "Spark", "Paimon", "Hadoop", "Parquet"}) {
      out.println(name + " " + versions.getProperty(name));
    }
    out.println("Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    return Playlake.DONE;
  }
}
