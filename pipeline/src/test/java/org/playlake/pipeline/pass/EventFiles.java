package org.playlake.pipeline.pass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Files of raw events with random values, and what is known of the files of a table. */
final class EventFiles {

  private EventFiles() {}

  /** The compressions of all columns in all files of a folder. */
  static Set<CompressionCodecName> codecs(Path folder) throws IOException {
    Set<CompressionCodecName> codecs = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".parquet")).toList()) {
        HadoopInputFile input =
            HadoopInputFile.fromPath(
                new org.apache.hadoop.fs.Path(file.toUri()), new Configuration(false));
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
          reader
              .getRowGroups()
              .forEach(
                  group -> group.getColumns().forEach(column -> codecs.add(column.getCodec())));
        }
      }
    }
    return codecs;
  }

  static void write(Path file, String columns, Random random, int rows, WriterVersion version)
      throws IOException {
    MessageType schema = MessageTypeParser.parseMessageType("message m { " + columns + " }");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withConf(new Configuration(false))
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withWriterVersion(version)
            .withDictionaryEncoding(random.nextBoolean())
            .withPageSize(1 << (8 + random.nextInt(6)))
            .withRowGroupSize(1L << (13 + random.nextInt(5)))
            .build()) {
      for (int row = 0; row < rows; row++) {
        Group group = new SimpleGroup(schema);
        for (int column = 0; column < schema.getFieldCount(); column++) {
          if (schema.getType(column).isPrimitive() && (column == 1 || random.nextInt(4) > 0)) {
            add(group, column, random);
          }
        }
        writer.write(group);
      }
    }
  }

  private static void add(Group group, int column, Random random) {
    switch (group.getType().getType(column).asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> group.add(column, random.nextInt(1_000));
      case INT64 -> group.add(column, random.nextLong(1_000_000));
      case DOUBLE -> group.add(column, random.nextGaussian());
      default -> group.add(column, "text " + random.nextInt(random.nextBoolean() ? 9 : 100_000));
    }
  }
}
