package org.playlake.io.paimon.internal.files;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.options.Options;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.types.DataTypes;
import org.playlake.io.paimon.internal.message.WrittenFiles;

/**
 * One bundle with rows of very many partitions, in an order that helps nobody.
 *
 * @param partitions how many
 * @param rows of each
 * @param letters of each row's text
 */
public record ManyPartitions(int partitions, int rows, int letters) {

  /** To be measured by hand: warehouse, key or append, partitions, rows, letters, options. */
  public static void main(String[] args) throws Exception {
    ManyPartitions many =
        new ManyPartitions(
            Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    Map<String, String> options =
        args.length > 6 ? Map.of(args[5], args[6]) : Map.of("file.format", "parquet");
    FileStoreTable table = create(args[0], args[1].equals("key"), options);
    long began = System.nanoTime();
    List<WrittenFiles> files = many.write(table);
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.printf(
        "%s %s: %d files, %d rows, %.1f s, heap at most %d MB, still in use %d%n",
        args[1],
        many,
        files.stream().mapToLong(WrittenFiles::files).sum(),
        files.stream().mapToLong(WrittenFiles::rows).sum(),
        (System.nanoTime() - began) / 1e9,
        peak >> 20,
        WriteMemory.ofJvm().used());
  }

  public static FileStoreTable create(String warehouse, boolean key, Map<String, String> options)
      throws Exception {
    Catalog catalog =
        CatalogFactory.createCatalog(
            CatalogContext.create(new Options(Map.of("warehouse", warehouse))));
    catalog.createDatabase("db", true);
    Schema.Builder schema =
        Schema.newBuilder()
            .column("day", DataTypes.INT())
            .column("id", DataTypes.INT())
            .column("text", DataTypes.STRING())
            .partitionKeys("day")
            .options(options);
    if (key) {
      schema.primaryKey("day", "id").option("bucket", "1");
    }
    Identifier name = Identifier.create("db", key ? "key" : "append");
    catalog.createTable(name, schema.build(), false);
    return (FileStoreTable) catalog.getTable(name);
  }

  public List<WrittenFiles> write(FileStoreTable table) throws Exception {
    Random random = new Random(1);
    byte[] text = new byte[letters];
    IOManager spill = IOManager.create("target");
    try (TableWriter writer = new TableWriter("db.many", table, 1, 0, 0, spill, Writing.GATHERED)) {
      for (int row = 0; row < rows; row++) {
        for (int partition = 0; partition < partitions; partition++) {
          for (int i = 0; i < letters; i++) {
            text[i] = (byte) ('0' + random.nextInt(64));
          }
          writer.write(GenericRow.of(partition, row, BinaryString.fromBytes(text.clone())));
        }
      }
      return writer.finish();
    } finally {
      spill.close();
    }
  }
}
