package org.playlake.benchmarks.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.benchmarks.process.MeasuredProcess;

class BytesReadTest {

  @TempDir Path folder;

  @Test
  void theBytesThatAProcessReadsCountForTheFolderThatTheyAreIn() throws Exception {
    Path lake = Files.createDirectories(folder.resolve("lake/table"));
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.write(lake.resolve("data"), new byte[5_000]);
    Files.write(sources.resolve("data"), new byte[300]);
    Files.write(folder.resolve("else"), new byte[70]);
    Path program =
        Files.writeString(
            folder.resolve("Read.java"),
            """
            class Read {
              public static void main(String[] files) throws Exception {
                for (String file : files) {
                  java.nio.file.Files.readAllBytes(java.nio.file.Path.of(file));
                  try (var stream = new java.io.FileInputStream(file)) {
                    stream.readAllBytes();
                  }
                }
              }
            }
            """);
    Path recording = folder.resolve("reads.jfr");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            BytesRead.options(recording),
            program.toString(),
            lake.resolve("data").toString(),
            sources.resolve("data").toString(),
            folder.resolve("else").toString());

    new MeasuredProcess(command, Map.of(), folder.resolve("log")).run();

    assertThat(BytesRead.in(recording, sources, folder.resolve("lake")))
        .isEqualTo(new BytesRead(600, 10_000));
  }
}
