package org.playlake.pipeline.lineage;

import io.openlineage.client.utils.DatasetIdentifier;
import io.openlineage.client.utils.filesystem.FilesystemDatasetUtils;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of sources and tables by OpenLineage's rules, by which other tools find the same data. */
final class DatasetNames {

  /** Scheme, authority without a user, path. */
  private static final Pattern ADDRESS = Pattern.compile("([^:/]+)://(?:[^/]*@)?([^/]*)(.*)");

  private static final Pattern FROM_FIRST_SIGN = Pattern.compile("(?s)/[^/]*[*?\\[{].*");

  private DatasetNames() {}

  /**
   * The name of the files of a pattern: the folder before the first sign, which is the same every
   * day.
   */
  static DatasetIdentifier source(String pattern) {
    return FilesystemDatasetUtils.fromLocation(
        location(FROM_FIRST_SIGN.matcher(pattern).replaceFirst("")));
  }

  /** The namespace of the tables of a warehouse, which is a path or a catalog's name for it. */
  static String namespace(String warehouse) {
    if (warehouse.contains("/")) {
      return location(warehouse).toString().replaceFirst("(?<=[^/:])/+$", "");
    }
    return "paimon://" + warehouse;
  }

  private static URI location(String text) {
    Matcher address = ADDRESS.matcher(text);
    try {
      return address.matches()
          ? new URI(
              address.group(1),
              address.group(2).isEmpty() ? "" : address.group(2),
              address.group(3).isEmpty() ? "/" : address.group(3),
              null,
              null)
          : new URI("file", "", text.replaceFirst("^file:", ""), null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No location: " + text, e);
    }
  }
}
