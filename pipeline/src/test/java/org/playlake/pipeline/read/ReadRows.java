package org.playlake.pipeline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.SourceTestUtils;
import org.playlake.pipeline.source.ParquetFiles;

/** Reads all rows of files without a pipeline. */
final class ReadRows {

  private ReadRows() {}

  static <T> List<RawRow<T>> of(ParquetFiles files, RangeReader<T> reader) throws IOException {
    PipelineOptions options = PipelineOptionsFactory.create();
    List<RawRow<T>> rows = new ArrayList<>();
    reader.start(options);
    try {
      for (RowRange range : SourceTestUtils.readFromSource(RangeSource.of(files), options)) {
        if (!reader.isAt(range)) {
          reader.open(range.part(), range.from());
        }
        for (long row = range.from(); row < range.to(); row++) {
          rows.add(reader.next());
        }
      }
    } finally {
      reader.close();
    }
    return rows;
  }
}
