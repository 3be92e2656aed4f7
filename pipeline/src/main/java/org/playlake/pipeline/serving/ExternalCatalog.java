package org.playlake.pipeline.serving;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A catalog in which StarRocks finds the lake: {@code CREATE EXTERNAL CATALOG}.
 *
 * @param name letters, digits and underscores, a letter first
 * @param comment what it is
 * @param properties in the order in which they are written
 */
record ExternalCatalog(String name, String comment, Map<String, String> properties) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  ExternalCatalog {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A catalog of StarRocks cannot be named '"
              + name
              + "'. Use a letter, then up to 63 letters, digits and underscores.");
    }
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** A warehouse that is a folder; what its store asks for is added by {@link #with}. */
  static ExternalCatalog fileSystem(String name, String warehouse) {
    return new ExternalCatalog(name, "Playlake's tables, in a folder", Map.of())
        .with("type", "paimon")
        .with("paimon.catalog.type", "filesystem")
        .with("paimon.catalog.warehouse", warehouse);
  }

  /**
   * A catalog of Data Lake Formation, read with the rights of the user who asks.
   *
   * @param uri the service, such as {@code http://cn-hangzhou-vpc.dlf.aliyuncs.com}
   * @param warehouse the catalog's name there
   */
  static ExternalCatalog dlf(String name, String uri, String warehouse) {
    return new ExternalCatalog(name, "Playlake's tables, in Data Lake Formation", Map.of())
        .with("type", "paimon")
        .with("paimon.catalog.type", "rest")
        .with("uri", uri)
        .with("paimon.catalog.warehouse", warehouse)
        .with("token.provider", "dlf");
  }

  /** Adds a property. */
  ExternalCatalog with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(properties);
    more.put(key, value);
    return new ExternalCatalog(name, comment, more);
  }

  String sql() {
    return properties.entrySet().stream()
        .map(
            each ->
                "  "
                    + StarRocksText.text(each.getKey())
                    + " = "
                    + StarRocksText.text(each.getValue()))
        .collect(
            Collectors.joining(
                ",\n",
                "CREATE EXTERNAL CATALOG "
                    + StarRocksText.name(name)
                    + "\nCOMMENT "
                    + StarRocksText.text(comment)
                    + "\nPROPERTIES (\n",
                "\n);\n"));
  }
}
