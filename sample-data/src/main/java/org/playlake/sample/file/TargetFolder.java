package org.playlake.sample.file;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one source. Files get their names only when the sample is complete; until then an
 * earlier sample stays as it was.
 */
public record TargetFolder(Path path) {

  private static final String UNFINISHED = ".unfinished";

  /**
   * Makes the folder, unless it is there.
   *
   * @throws IllegalArgumentException if it holds Parquet files that are not of a sample
   */
  public static TargetFolder open(Path output, Source source) throws IOException {
    Path path = output.resolve(source.name());
    for (Path above = path; above != null; above = above.getParent()) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        throw new IllegalArgumentException(
            "output=" + output + " cannot be used: " + above + " is not a folder; choose another");
      }
    }
    Files.createDirectories(path);
    TargetFolder folder = new TargetFolder(path);
    for (Path file : folder.files("[!._]*.parquet")) {
      if (!SourceFile.isGenerated(file)) {
        throw new IllegalArgumentException(
            "output="
                + output
                + " cannot be used: "
                + file
                + " is not sample data, and would be read together with it;"
                + " choose another folder, or move that file away");
      }
    }
    return folder;
  }

  /**
   * Path that a file is written to until all are complete; hidden, so that no reader takes it.
   * Hidden, so that no reader takes it.
   */
  public Path unfinished(int number) {
    return path.resolve("." + name(number) + UNFINISHED);
  }

  /** Puts the unfinished files in the place of an earlier sample's. */
  public void publish(int files) throws IOException {
    for (Path earlier : files("[!._]*.parquet")) {
      Files.delete(earlier);
    }
    for (int number = 0; number < files; number++) {
      Files.move(unfinished(number), path.resolve(name(number)), REPLACE_EXISTING);
    }
  }

  /** Removes what a run that failed or was killed did not finish. */
  public void discardUnfinished() throws IOException {
    for (Path file : files(".part-[0-9][0-9][0-9][0-9][0-9].parquet" + UNFINISHED)) {
      Files.delete(file);
    }
  }

  public long bytes() throws IOException {
    long sum = 0;
    for (Path file : files("[!._]*.parquet")) {
      sum += Files.size(file);
    }
    return sum;
  }

  private List<Path> files(String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(path, glob)) {
      found.forEach(files::add);
    }
    return files;
  }

  private static String name(int number) {
    String digits = Integer.toString(number);
    return "part-" + "0".repeat(5 - digits.length()) + digits + ".parquet";
  }
}
