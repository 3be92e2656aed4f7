package org.playlake.pipeline.job;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.CatalogUnavailableException;
import org.playlake.pipeline.file.Endpoint;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;

/**
 * The first call to a catalog, before anything starts. One whose server is away is asked again for
 * a while, and the user is told so. A server or an object store that cannot be reached at all is a
 * mistake in an option, and told at once.
 */
public final class FirstContact {

  /** The connector's option. */
  private static final String PATIENCE = "beam.outage-patience";

  private static final String AT_MOST = "75 s";

  /** Options that name where files are. */
  private static final List<String> STORES =
      List.of(
          "s3.endpoint", "s3a.endpoint", "fs.s3a.endpoint", "fs.oss.endpoint", "dlf.oss-endpoint");

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}]*)}");

  private FirstContact() {}

  /**
   * Waits until the catalog answers.
   *
   * @param database any; it need not exist
   * @param notice is told when there is something to wait for
   * @throws InputException if the catalog cannot be used
   */
  public static void make(Map<String, String> catalog, String database, Consumer<String> notice) {
    STORES.forEach(store -> reach(catalog, store));
    String metastore = catalog.getOrDefault("metastore", "filesystem");
    if (metastore.equals("filesystem")) {
      TableCreation.checkUsable(catalog, database);
      return;
    }
    if (catalog.getOrDefault("uri", "").matches("(?i)(https?://|\\$\\{env:).*")) {
      reach(catalog, "uri");
    }
    try {
      ask(catalog, database, "0 s");
    } catch (CatalogUnavailableException e) {
      String patience = catalog.getOrDefault(PATIENCE, AT_MOST);
      notice.accept(
          Causes.explain(e) + ". Asking again for up to " + patience + "; Ctrl-C ends it.");
      askAgain(catalog, database, patience);
    }
  }

  private static void askAgain(Map<String, String> catalog, String database, String patience) {
    try {
      ask(catalog, database, patience);
    } catch (CatalogUnavailableException e) {
      throw new InputException(
          "--catalogOptions: "
              + Causes.explain(e)
              + ". Check its uri, and whether this machine may reach it.",
          e);
    }
  }

  private static void ask(Map<String, String> catalog, String database, String patience) {
    Map<String, String> options = new TreeMap<>(catalog);
    options.put(PATIENCE, patience);
    try {
      PaimonTables.describe(options, database + ".first_contact");
    } catch (CatalogUnavailableException e) {
      throw e;
    } catch (Exception | LinkageError e) {
      throw TableCreation.unusable(catalog, e);
    }
  }

  /** Refuses what nobody listens to, where the option is given. */
  private static void reach(Map<String, String> catalog, String option) {
    String url = resolved(catalog.getOrDefault(option, ""));
    if (url.isEmpty()) {
      return;
    }
    try {
      new Endpoint(url).reach();
    } catch (ConnectException e) {
      // Whoever is only away for a moment is asked again.
      if (!option.equals("uri")) {
        throw unreachable(option, url, e);
      }
    } catch (IOException e) {
      throw unreachable(option, url, e);
    }
  }

  private static InputException unreachable(String option, String url, IOException e) {
    return new InputException(
        "--catalogOptions: "
            + option
            + "="
            + url
            + " cannot be reached: "
            + Causes.explain(e)
            + ". Check it, and whether this machine may reach it.",
        e);
  }

  /** With the values of variables; one that is not set is told when the catalog is opened. */
  private static String resolved(String value) {
    return VARIABLE
        .matcher(value)
        .replaceAll(
            each -> Matcher.quoteReplacement(System.getenv().getOrDefault(each.group(1), "")));
  }
}
