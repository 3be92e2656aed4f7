package org.playlake.io.paimon.write;

import org.apache.paimon.table.BucketMode;
import org.apache.paimon.table.FileStoreTable;
import org.playlake.io.paimon.catalog.OpenCatalog;
import org.playlake.io.paimon.catalog.PaimonTable;

/** Tables of a catalog that rows can be written to. */
final class WritableTables {

  private WritableTables() {}

  /**
   * The table as it is in the catalog. Throws {@link UnsupportedOperationException} when it is of a
   * kind that is not written.
   */
  static FileStoreTable open(OpenCatalog catalog, PaimonTable described) {
    FileStoreTable stored = catalog.table(described);
    if (stored.bucketMode() != BucketMode.BUCKET_UNAWARE) {
      throw new UnsupportedOperationException(
          "Table "
              + described.name()
              + " is no append table without buckets, and no other can be written to. Create it"
              + " with the option bucket=-1 and no primary key.");
    }
    return stored;
  }
}
