package org.playlake.pipeline.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.paimon.rest.RESTCatalogServer;
import org.apache.paimon.rest.auth.AuthProvider;
import org.apache.paimon.rest.responses.ConfigResponse;

/**
 * A lake behind Paimon's own REST catalog server, reached through a gateway.
 *
 * @param credentials catalog options that say who asks
 */
record RestLake(RESTCatalogServer server, RestGateway gateway, Map<String, String> credentials)
    implements AutoCloseable {
  static final String NAME = "lake";

  /** With the tables' files in a folder. */
  static RestLake in(Path folder, AuthProvider judge, Map<String, String> credentials)
      throws IOException {
    return in(folder, judge, credentials, Map.of());
  }

  /**
   * @param judge makes the header that a request must come with
   * @param defaults more options that the server gives its clients
   */
  static RestLake in(
      Path folder,
      AuthProvider judge,
      Map<String, String> credentials,
      Map<String, String> defaults)
      throws IOException {
    Map<String, String> all = new TreeMap<>(Map.of("prefix", "paimon", "warehouse", NAME));
    all.putAll(defaults);
    RESTCatalogServer server =
        new RESTCatalogServer(
            folder.toUri().toString(), judge, new ConfigResponse(all, Map.of()), NAME);
    server.start();
    return new RestLake(server, RestGateway.to(server.getUrl()), credentials);
  }

  /** The options of a catalog that gets in. */
  Map<String, String> options() {
    Map<String, String> options =
        new TreeMap<>(Map.of("metastore", "rest", "uri", gateway.url(), "warehouse", NAME));
    options.putAll(credentials);
    return options;
  }

  @Override
  public void close() throws IOException {
    gateway.close();
    server.shutdown();
  }
}
