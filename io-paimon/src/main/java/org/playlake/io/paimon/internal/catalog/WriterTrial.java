package org.playlake.io.paimon.internal.catalog;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.format.FileFormat;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataTypeRoot;
import org.playlake.io.paimon.internal.failure.Reason;

/**
 * A writer that is opened and closed without a row, and an empty file that goes nowhere. Some
 * options are looked at by nothing else, such as {@code file.compression}.
 */
public final class WriterTrial {

  /** Formats that need nothing which might be on workers only. */
  private static final Set<String> TRIED =
      Set.of(CoreOptions.FILE_FORMAT_PARQUET, CoreOptions.FILE_FORMAT_AVRO);

  /** Types whose values go to files of their own. */
  private static final Set<DataTypeRoot> APART = EnumSet.of(DataTypeRoot.BLOB, DataTypeRoot.VECTOR);

  private WriterTrial() {}

  /**
   * Throws {@link IllegalArgumentException} when no writer could be opened.
   *
   * @param table there, or still to be created; nothing is read of it or written to it
   */
  public static void of(String name, FileStoreTable table) {
    try {
      Closing.after(table.newWrite("trial"), write -> write.withIgnorePreviousFiles(true));
      if (TRIED.contains(table.coreOptions().fileFormatString()) && isInOneFile(table)) {
        emptyFile(table);
      }
    } catch (Exception e) {
      throw new IllegalArgumentException(
          "No writer of table "
              + name
              + " can be opened with its options, and nothing was created or changed: "
              + Reason.of(e)
              + ". Correct the options of the table, or those given with withWriterOption.",
          e);
    }
  }

  private static boolean isInOneFile(FileStoreTable table) {
    return table.rowType().getFieldTypes().stream()
        .noneMatch(type -> APART.contains(type.getTypeRoot()));
  }

  private static void emptyFile(FileStoreTable table) throws IOException {
    CoreOptions options = table.coreOptions();
    FileFormat.fileFormat(options)
        .createWriterFactory(table.rowType())
        .create(new NowhereStream(), options.fileCompression())
        .close();
  }
}
