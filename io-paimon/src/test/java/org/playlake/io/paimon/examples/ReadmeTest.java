package org.playlake.io.paimon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

  @Test
  void theReadmeShowsTheProgramAsItIs() throws IOException {
    String program =
        Files.readString(
            Path.of("src/test/java/org/playlake/io/paimon/examples/OrdersExample.java"));
    String code = program.substring(program.indexOf("import "));
    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + code + "```");
  }

  @Test
  void theProgramOfTheReadmePrintsTheLargeOrder(@TempDir Path warehouse) {
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      OrdersExample.main(new String[] {warehouse.toString()});
    } finally {
      System.setOut(terminal);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("2: 2000.0");
  }
}
