package org.playlake.io.paimon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.util.CoderUtils;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.playlake.io.paimon.internal.follow.ContinuousMark;
import org.playlake.io.paimon.internal.follow.ContinuousReader;
import org.playlake.io.paimon.internal.follow.ContinuousSource;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.table.PaimonReadFunction;

/** A continuous read in the hands of a test, with a clock of its own that starts at now. */
public final class Followed implements AutoCloseable {

  private final ContinuousSource<String> source;
  private final AtomicLong clock = new AtomicLong(System.currentTimeMillis());
  private ContinuousReader<String> reader;
  private boolean started;
  private boolean there;

  public Followed(ReadPaimon<String> read) {
    this(read, null);
  }

  public Followed(ReadPaimon<String> read, @Nullable ContinuousMark mark) {
    ReadSettings settings = ReadCheck.settings(read);
    PaimonReadFunction<String> function =
        read.elements()
            .of(
                settings.columns().wanted(),
                read.rowKindColumn(),
                read.coder(),
                CoderRegistry.createDefault())
            .function();
    source =
        new ContinuousSource<>(
            new SplitReading<>(settings, function, StringUtf8Coder.of(), Long.MAX_VALUE),
            read.following());
    reader = new ContinuousReader<>(source, mark, clock::get);
  }

  /** The rows that there are to read now. */
  public List<String> rest() throws IOException {
    return next(Integer.MAX_VALUE);
  }

  /** The next rows, or fewer if there are no more now. */
  public List<String> next(int rows) throws IOException {
    List<String> given = new ArrayList<>();
    while (given.size() < rows && advance()) {
      given.add(reader.getCurrent());
    }
    return given;
  }

  private boolean advance() throws IOException {
    there = started ? reader.advance() : reader.start();
    started = true;
    return there;
  }

  /** So long that it looks for snapshots again. */
  public void waitForPoll() {
    clock.addAndGet(source.following().intervalMillis());
  }

  public void waitMillis(long millis) {
    clock.addAndGet(millis);
  }

  public Instant now() {
    return Instant.ofEpochMilli(clock.get());
  }

  public Instant timestamp() {
    return reader.getCurrentTimestamp();
  }

  public Instant watermark() {
    return reader.getWatermark();
  }

  public ContinuousMark mark() {
    return reader.getCheckpointMark();
  }

  /** Goes on in another reader, as after a failure. */
  public void resume() throws IOException {
    ContinuousMark stored = CoderUtils.clone(source.getCheckpointMarkCoder(), mark());
    reader.close();
    reader = new ContinuousReader<>(source, stored, clock::get);
    started = false;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
