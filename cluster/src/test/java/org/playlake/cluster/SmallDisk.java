package org.playlake.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a few hundred megabytes, in memory, which only root can mount. */
record SmallDisk(Path folder) implements AutoCloseable {
  private static final byte[] MEGABYTE = new byte[1 << 20];

  /** Gives whether there is one now. */
  boolean mount() throws IOException {
    Files.createDirectories(folder);
    return run(List.of("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", folder.toString()));
  }

  /** Leaves no byte on it. */
  void fill() throws IOException {
    try (OutputStream filler = Files.newOutputStream(folder.resolve("filler"))) {
      for (int i = 0; i < 256; i++) {
        filler.write(MEGABYTE);
      }
    } catch (IOException full) {
      if (Files.getFileStore(folder).getUsableSpace() > 0) {
        throw full;
      }
    }
  }

  @Override
  public void close() throws IOException {
    run(List.of("umount", "-l", folder.toString()));
  }

  private static boolean run(List<String> command) throws IOException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .onExit()
            .join()
            .exitValue()
        == 0;
  }
}
