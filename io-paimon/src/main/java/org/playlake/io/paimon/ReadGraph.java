package org.playlake.io.paimon;

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
record ReadGraph<T>(ReadPaimon<T> asked) {

  PCollection<T> of(PBegin begin) {
    ReadSettings settings = ReadCheck.settings(asked);
    Elements.Made<T> made =
        asked
            .elements()
            .of(
                settings.columns().wanted(),
                asked.rowKindColumn(),
                asked.coder(),
                begin.getPipeline().getCoderRegistry());
    SplitReading<T> reading =
        new SplitReading<>(settings, made.function(), made.coder(), asked.limit());
    PCollection<T> rows = begin.apply("ReadSplits", source(reading));
    return made.schema() == null ? rows.setCoder(made.coder()) : rows.setRowSchema(made.schema());
  }

  private PTransform<PBegin, PCollection<T>> source(SplitReading<T> reading) {
    return asked.following().continuous()
        ? Read.from(new ContinuousSource<>(reading, asked.following()))
        : Read.from(new TableSource<>(reading));
  }
}
