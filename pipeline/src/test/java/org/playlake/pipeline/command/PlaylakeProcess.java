package org.playlake.pipeline.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.playlake.pipeline.Main;

/** The command in a JVM of its own, which can be killed. */
record PlaylakeProcess(Process process) {

  static PlaylakeProcess start(Path log, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-Dlog4j2.configurationFile=playlake-log4j2.xml"));
    // Spark needs the packages of the JDK that this JVM has opened for it.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens="))
        .forEach(command::add);
    // A process that is killed cannot tidy up.
    command.add("-Djava.io.tmpdir=" + log.getParent());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(words));
    return new PlaylakeProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  /**
   * Kills it, as {@code kill -9} does, as soon as the sign is seen; says whether it was in time.
   */
  boolean killWhen(BooleanSupplier sign) throws InterruptedException {
    return when(sign, process::destroyForcibly);
  }

  /** The same, but as Ctrl-C does. */
  boolean endWhen(BooleanSupplier sign) throws InterruptedException {
    return when(sign, process::destroy);
  }

  private boolean when(BooleanSupplier sign, Runnable end) throws InterruptedException {
    while (!process.waitFor(1, TimeUnit.MILLISECONDS)) {
      if (sign.getAsBoolean()) {
        end.run();
        process.waitFor();
        return true;
      }
    }
    return false;
  }
}
