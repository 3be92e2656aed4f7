package org.playlake.io.paimon;

import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.io.paimon.internal.follow.ContinuousSource;
import org.playlake.io.paimon.internal.read.Elements;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.internal.read.TableSource;

/** The steps from a table to elements, after a check of what is asked and of the table. */
record ReadGraph<T>(ReadPaimon<T> asked, Elements.Made<T> made, SplitReading<T> reading) {

  static <T> ReadGraph<T> of(ReadPaimon<T> asked, CoderRegistry registry) {
    ReadSettings settings = ReadCheck.settings(asked);
    Elements.Made<T> made =
        asked
            .elements()
            .of(settings.columns().wanted(), asked.rowKindColumn(), asked.coder(), registry);
    return new ReadGraph<>(
        asked, made, new SplitReading<>(settings, made.function(), made.coder(), asked.limit()));
  }

  PCollection<T> from(PBegin begin) {
    return encoded(begin.apply("ReadSplits", source()));
  }

  PCollection<T> encoded(PCollection<T> rows) {
    return made.schema() == null ? rows.setCoder(made.coder()) : rows.setRowSchema(made.schema());
  }

  private PTransform<PBegin, PCollection<T>> source() {
    return asked.following().continuous()
        ? Read.from(new ContinuousSource<>(reading, asked.following()))
        : Read.from(new TableSource<>(reading));
  }
}
