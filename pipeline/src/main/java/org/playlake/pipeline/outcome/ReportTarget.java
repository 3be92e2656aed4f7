package org.playlake.pipeline.outcome;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.playlake.pipeline.options.InputException;

/** A local file, or a server, that is told of runs. */
public sealed interface ReportTarget {

  /** A file on the machine that the run is started on. */
  record LocalFile(Path path) implements ReportTarget {

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A server that speaks HTTP; the address may hold a user and a password. */
  record HttpServer(URI address) implements ReportTarget {

    @Override
    public String toString() {
      return SecretTexts.masked(address.toString());
    }
  }

  /**
   * The target that an option names.
   *
   * @param option its name, for messages
   * @throws InputException if it is neither a file nor an address
   */
  static ReportTarget of(String option, String value) {
    if (value.matches("(?i)https?:.*")) {
      return new HttpServer(address(option, value));
    }
    if (value.isBlank() || value.matches("[A-Za-z][A-Za-z0-9+.-]+://.*")) {
      throw unfit(option, value, "is neither a local file nor an address of http");
    }
    try {
      return new LocalFile(Path.of(value).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw unfit(option, value, "is no path of a file");
    }
  }

  private static URI address(String option, String value) {
    try {
      URI address = new URI(value);
      if (address.getHost() == null) {
        throw unfit(option, value, "has no host");
      }
      return address;
    } catch (URISyntaxException e) {
      throw unfit(option, value, "is no address");
    }
  }

  private static InputException unfit(String option, String value, String problem) {
    return new InputException(
        option
            + "="
            + SecretTexts.masked(value)
            + " "
            + problem
            + ". Give a file on this machine, or http(s)://host:port.");
  }
}
