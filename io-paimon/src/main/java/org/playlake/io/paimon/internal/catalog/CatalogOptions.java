package org.playlake.io.paimon.internal.catalog;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.display.HasDisplayData;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.fs.FileIO;
import org.apache.paimon.fs.Path;
import org.apache.paimon.options.Options;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Options of a catalog as the user wrote them. References to environment variables stay references
 * until {@link #resolve} is called where the catalog is opened, so a graph that carries this object
 * carries no secret.
 */
public final class CatalogOptions implements Serializable, HasDisplayData {
  /** Option that says how long an exclusive commit waits for another that makes no snapshot. */
  public static final String EXCLUSIVE_PATIENCE = "beam.exclusive-patience";

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([^}]*)}");
  private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");

  private final Map<String, String> written;

  private CatalogOptions(Map<String, String> written) {
    this.written = Collections.unmodifiableMap(new TreeMap<>(written));
  }

  public static CatalogOptions of(Map<String, String> options) {
    return new CatalogOptions(options);
  }

  public OpenCatalog open() {
    return OpenCatalog.open(resolve(System::getenv), written);
  }

  /** Time that an exclusive commit waits for another that makes no snapshot; empty unless set. */
  public Optional<Duration> exclusivePatience() {
    return Patience.duration(resolve(System::getenv), EXCLUSIVE_PATIENCE);
  }

  /** Patience with the catalog where it does not answer. */
  public Patience patience() {
    return Patience.of(resolve(System::getenv));
  }

  /**
   * True if there is anything to open. Opening would make the folder of a warehouse that is only a
   * folder; of any other catalog this says yes.
   *
   * @throws IOException if a file is where the warehouse or a folder above it would be
   */
  public boolean warehouseExists() throws IOException {
    Options options = HadoopOptions.with(resolve(System::getenv));
    String warehouse = options.get("warehouse");
    if (warehouse == null || !options.getString("metastore", "filesystem").equals("filesystem")) {
      return true;
    }
    Path path = new Path(warehouse);
    FileIO files = FileIO.get(path, CatalogContext.create(options));
    boolean exists = files.exists(path);
    if (!files.isObjectStore()) {
      refuseFile(files, path);
    }
    return exists;
  }

  /** A folder can be neither where a file is nor below it. */
  private static void refuseFile(FileIO files, Path warehouse) throws IOException {
    @Nullable Path nearest = warehouse;
    while (nearest != null && !files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest != null && !files.isDir(nearest)) {
      throw new IOException(nearest + " is a file and no folder");
    }
  }

  /**
   * Looks whether tables could be created, where there is no warehouse yet, and makes nothing.
   * Throws {@link IllegalArgumentException} when Paimon would refuse one of them.
   */
  public void checkCreation(List<PaimonTable> tables) throws IOException {
    if (!warehouseExists()) {
      Map<String, String> resolved = resolve(System::getenv);
      tables.forEach(table -> ProspectiveTable.created(resolved, table));
    }
  }

  /**
   * The options with the environment's values in the place of references. Throws {@link
   * IllegalStateException} when a variable is not set.
   */
  Map<String, String> resolve(Function<String, @Nullable String> environment) {
    Map<String, String> resolved = new TreeMap<>();
    written.forEach((key, value) -> resolved.put(key, resolve(key, value, environment)));
    return resolved;
  }

  private static String resolve(
      String key, String value, Function<String, @Nullable String> environment) {
    return REFERENCE
        .matcher(value)
        .replaceAll(
            reference -> {
              String variable = reference.group(1);
              String found = environment.apply(variable);
              if (found == null) {
                throw new IllegalStateException(
                    "Catalog option "
                        + key
                        + " refers to the environment variable '"
                        + variable
                        + "', which is not set here. Set it where the job is launched and on every"
                        + " worker.");
              }
              return Matcher.quoteReplacement(found);
            });
  }

  /** Shows which catalog it is and never how to get in: other options may hold secrets. */
  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    add(builder, "metastore", "Metastore");
    add(builder, "warehouse", "Warehouse");
  }

  private void add(DisplayData.Builder builder, String key, String label) {
    String value = written.get(key);
    if (value != null) {
      builder.add(
          DisplayData.item(key, USER_INFO.matcher(value).replaceAll("//")).withLabel(label));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CatalogOptions that && written.equals(that.written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }

  @Override
  public String toString() {
    return "catalog with the options " + written.keySet();
  }
}
