package org.playlake.pipeline.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * The files that are made for StarRocks and BI tools, by their paths.
 *
 * <pre>{@code
 * ServingFiles.of("playlake", "game_db").files();
 * // starrocks/views.sql, starrocks/refresh.sql, .., bi/fields.en.md, ..
 * }</pre>
 *
 * @param catalog the lake's name in StarRocks
 * @param database the database of the lake, and that of the views in StarRocks
 */
public record ServingFiles(String catalog, String database) {

  public static ServingFiles of(String catalog, String database) {
    return new ServingFiles(catalog, database);
  }

  /**
   * The files' bytes by path, with {@code /} between folders, in order. The same in, the same out.
   */
  public Map<String, byte[]> files() {
    List<PaimonTable> daily = ServingViews.tables(database);
    FieldDictionary dictionary = FieldDictionary.of(database);
    Map<String, byte[]> files = new TreeMap<>();
    texts(files, "starrocks/", new StarRocksFiles(catalog, daily).files());
    texts(files, "bi/", new DictionaryFiles(dictionary, daily).files());
    texts(files, "bi/quickbi/", new QuickBiDataSets(daily).files());
    texts(files, "bi/metabase/", new MetabaseQuestions(daily).files());
    SupersetBundle superset = new SupersetBundle(dictionary, daily);
    texts(files, "bi/superset/", superset.files());
    files.put("bi/superset/playlake-superset.zip", StoredZip.of(superset.files()));
    return files;
  }

  private static void texts(Map<String, byte[]> files, String folder, Map<String, String> texts) {
    texts.forEach((name, text) -> files.put(folder + name, text.getBytes(UTF_8)));
  }
}
