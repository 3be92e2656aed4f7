package org.playlake.io.paimon.internal.route;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.playlake.io.paimon.internal.options.ShownOptions;
import org.playlake.io.paimon.table.PaimonTable;

/** Properties of a table to be created, beside its columns. */
public record TableDraft(
    List<String> partitionKeys, List<String> primaryKeys, Map<String, String> options)
    implements Serializable {

  public static final TableDraft NONE = new TableDraft(List.of(), List.of(), Map.of());

  public TableDraft {
    partitionKeys = List.copyOf(partitionKeys);
    primaryKeys = List.copyOf(primaryKeys);
    options = Map.copyOf(options);
  }

  public TableDraft partitionedBy(List<String> keys) {
    return new TableDraft(keys, primaryKeys, options);
  }

  public TableDraft keyedBy(List<String> keys) {
    return new TableDraft(partitionKeys, keys, options);
  }

  public TableDraft with(String option, String value) {
    Map<String, String> more = new TreeMap<>(options);
    more.put(option, value);
    return new TableDraft(partitionKeys, primaryKeys, more);
  }

  @Override
  public String toString() {
    return "partition keys "
        + partitionKeys
        + ", primary keys "
        + primaryKeys
        + ", options "
        + ShownOptions.of(options);
  }

  PaimonTable on(PaimonTable columns) {
    PaimonTable table =
        columns
            .withPartitionKeys(partitionKeys.toArray(new String[0]))
            .withPrimaryKeys(primaryKeys.toArray(new String[0]));
    for (Map.Entry<String, String> option : options.entrySet()) {
      table = table.withOption(option.getKey(), option.getValue());
    }
    return table;
  }
}
