package org.playlake.io.paimon.internal.options;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.internal.failure.Reason;

/** Options that are set for the writers of one write and not for the table. */
public final class WriterOptions {

  /** Families of options that are read by their prefix and in no list of Paimon's. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(parquet|orc|avro|csv|json|file-index|commit\\.callback|tag\\.callback)\\..+");

  private static final Map<Pattern, String> NOT_FOR_WRITERS = new LinkedHashMap<>();

  static {
    NOT_FOR_WRITERS.put(
        Pattern.compile(
            "type|path|branch|bucket|bucket-key|bucket-function\\.type|partition|partition\\..*"
                + "|primary-key|auto-create|merge-engine|sequence\\.field.*|rowkind\\.field"
                + "|changelog-producer|deletion-vectors\\.enabled|fields\\..*|upsert-key"),
        "it says what the table is and where its rows belong, for all who read and write it. Set it"
            + " when the table is created, or change the table");
    NOT_FOR_WRITERS.put(
        Pattern.compile(
            "scan\\..*|incremental-.*|consumer.*|streaming[-.].*|stream-scan-mode|batch-scan-mode"
                + "|source\\.split\\..*"),
        "it is for those who read the table. Leave it out");
    NOT_FOR_WRITERS.put(
        Pattern.compile(
            "snapshot\\..*|manifest\\..*|tag\\..*|changelog\\..*|commit\\.(?!force-compact).*"),
        "it is for commits, which take the table's own options. Set it for the table");
  }

  private WriterOptions() {}

  /**
   * Throws {@link IllegalArgumentException} when one of the options is unknown, has a wrong value,
   * or is not for a single write to set.
   */
  public static void check(String name, FileStoreTable table, Map<String, String> options) {
    String where = "for the writers of table " + name;
    for (Map.Entry<String, String> each : new TreeMap<>(options).entrySet()) {
      String key = each.getKey();
      NOT_FOR_WRITERS.forEach(
          (family, why) -> {
            if (family.matcher(key).matches()) {
              throw refused(name, key, each.getValue(), why);
            }
          });
      if (OptionValues.known(key).isEmpty() && !OPEN.matcher(key).matches()) {
        throw refused(
            name,
            key,
            each.getValue(),
            "Paimon has no table option of that name. Correct the name");
      }
    }
    OptionValues.check(where, options);
    if (!options.isEmpty()) {
      try {
        table.copy(options);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException(
            "The options "
                + ShownOptions.of(options)
                + " cannot be set "
                + where
                + " alone: "
                + Reason.of(e)
                + ". Leave out the withWriterOption that it is about, or change the table.",
            e);
      }
    }
  }

  private static IllegalArgumentException refused(
      String table, String key, String value, String why) {
    return new IllegalArgumentException(
        "The option "
            + ShownOptions.of(Map.of(key, value))
            + " cannot be set for the writers of table "
            + table
            + " alone: "
            + why
            + ".");
  }
}
