package org.playlake.pipeline.read;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.playlake.pipeline.source.ColumnKind;
import org.playlake.pipeline.source.SourceColumn;

/**
 * Random source files of all the forms that are read: types, repetitions, codecs, page versions,
 * dictionaries, row groups and orders of columns.
 */
final class RandomFiles {
  private static final List<CompressionCodecName> CODECS =
      List.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.GZIP,
          CompressionCodecName.ZSTD,
          CompressionCodecName.LZ4_RAW);

  private final Random random;
  private final int rows;
  private MessageType schema = new MessageType("none");
  private final CompressionCodecName codec;

  RandomFiles(Random random) {
    this(random, CODECS.get(random.nextInt(CODECS.size())));
  }

  RandomFiles(Random random, CompressionCodecName codec) {
    this.random = random;
    this.codec = codec;
    // A file without rows now and then.
    this.rows = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(3_000);
  }

  int rows() {
    return rows;
  }

  void write(Path file, List<SourceColumn> columns) throws IOException {
    List<Type> types = new ArrayList<>();
    columns.forEach(column -> types.add(type(column, columns)));
    types.add(Types.optional(PrimitiveTypeName.INT64).named("column_nobody_asked_for"));
    Collections.shuffle(types, random);
    schema = new MessageType("source", types);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(schema)
            .withConf(new Configuration(false))
            .withCompressionCodec(codec)
            .withWriterVersion(
                random.nextBoolean() ? WriterVersion.PARQUET_1_0 : WriterVersion.PARQUET_2_0)
            .withDictionaryEncoding(random.nextBoolean())
            .withPageSize(1 << (8 + random.nextInt(6)))
            .withRowGroupSize(1L << (12 + random.nextInt(8)))
            .withPageWriteChecksumEnabled(random.nextBoolean())
            .build()) {
      SimpleGroupFactory groups = new SimpleGroupFactory(schema);
      for (int i = 0; i < rows; i++) {
        Group group = groups.newGroup();
        types.forEach(type -> addValue(group, type.asPrimitiveType()));
        writer.write(group);
      }
    }
  }

  private Type type(SourceColumn column, List<SourceColumn> columns) {
    boolean required = random.nextInt(5) == 0;
    PrimitiveTypeName name = PrimitiveTypeName.BINARY;
    LogicalTypeAnnotation annotation = null;
    switch (random.nextInt(column.kind() == ColumnKind.PLAYER ? 5 : 14)) {
      case 0 -> annotation = LogicalTypeAnnotation.stringType();
      case 1 -> annotation = LogicalTypeAnnotation.jsonType();
      case 2 -> name = PrimitiveTypeName.INT32;
      case 3 -> name = PrimitiveTypeName.INT64;
      case 4 -> {}
      case 5 -> {
        name = PrimitiveTypeName.INT32;
        annotation = LogicalTypeAnnotation.dateType();
      }
      case 6 -> name = PrimitiveTypeName.FLOAT;
      case 7 -> name = PrimitiveTypeName.DOUBLE;
      case 8 -> name = PrimitiveTypeName.BOOLEAN;
      case 9 -> annotation = LogicalTypeAnnotation.decimalType(2, 9);
      case 10, 11 -> {
        name = PrimitiveTypeName.INT64;
        // The judge takes a time without a zone for an instant, and has no zone for texts of one.
        if (columns.equals(SourceColumn.USER_PROFILE) || column.kind() == ColumnKind.TIME) {
          TimeUnit unit = random.nextBoolean() ? TimeUnit.MILLIS : TimeUnit.MICROS;
          annotation = LogicalTypeAnnotation.timestampType(true, unit);
        }
      }
      default -> {}
    }
    return (required ? Types.required(name) : Types.optional(name))
        .as(annotation)
        .named(column.name());
  }

  private void addValue(Group group, PrimitiveType type) {
    if (type.isRepetition(Type.Repetition.OPTIONAL) && random.nextInt(4) == 0) {
      return;
    }
    switch (type.getPrimitiveTypeName()) {
      case INT32 -> group.add(type.getName(), random.nextInt(40_000) - 20_000);
      case INT64 -> group.add(type.getName(), number(type));
      case BOOLEAN -> group.add(type.getName(), random.nextBoolean());
      case FLOAT -> group.add(type.getName(), (float) random.nextGaussian());
      case DOUBLE -> group.add(type.getName(), random.nextGaussian() * 1e9);
      default -> group.add(type.getName(), binary(type));
    }
  }

  private long number(PrimitiveType type) {
    boolean isTime = type.getLogicalTypeAnnotation() != null;
    return isTime ? random.nextLong(4_000_000_000_000L) : random.nextLong() >> random.nextInt(64);
  }

  private Binary binary(PrimitiveType type) {
    if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation) {
      return Binary.fromConstantByteArray(
          BigInteger.valueOf(random.nextInt(2_000_000_000) - 1_000_000_000).toByteArray());
    }
    int kind = random.nextInt(20);
    if (kind == 0) {
      return Binary.fromString("");
    }
    if (kind == 1) {
      return Binary.fromString("长".repeat(random.nextInt(500)));
    }
    if (kind == 2 && type.getLogicalTypeAnnotation() == null) {
      byte[] malformed = new byte[random.nextInt(20)];
      random.nextBytes(malformed);
      return Binary.fromConstantByteArray(malformed);
    }
    String text = "value " + random.nextInt(kind < 10 ? 12 : 100_000);
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return rows + " rows, " + codec + ", " + schema;
  }
}
