package org.playlake.io.paimon.maintain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.paimon.fs.Path;
import org.apache.paimon.index.IndexPathFactory;
import org.apache.paimon.io.CompactIncrement;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.io.DataFilePathFactory;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.utils.FileStorePathFactory;
import org.apache.paimon.utils.IndexFilePathFactories;

/**
 * What a compaction wrote, without the files that it only moved to another level: these are part of
 * the table already. Paimon's own abort does not tell the two apart, and would delete live files.
 */
record NewFiles(CommitMessageImpl message) {

  static NewFiles of(CommitMessageImpl message) {
    return new NewFiles(message);
  }

  void delete(FileStoreTable table) {
    paths(table.store().pathFactory()).forEach(path -> table.fileIO().deleteQuietly(path));
  }

  List<Path> paths(FileStorePathFactory factory) {
    CompactIncrement compacted = message.compactIncrement();
    Set<String> there = new HashSet<>();
    compacted.compactBefore().forEach(file -> there.add(file.fileName()));
    DataFilePathFactory data =
        factory.createDataFilePathFactory(message.partition(), message.bucket());
    IndexPathFactory index =
        new IndexFilePathFactories(factory).get(message.partition(), message.bucket());
    Stream<DataFileMeta> files =
        Stream.concat(compacted.compactAfter().stream(), compacted.changelogFiles().stream());
    return Stream.concat(
            files
                .filter(file -> !there.contains(file.fileName()))
                .flatMap(file -> file.collectFiles(data).stream()),
            compacted.newIndexFiles().stream().map(index::toPath))
        .toList();
  }
}
