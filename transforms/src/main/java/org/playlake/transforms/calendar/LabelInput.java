package org.playlake.transforms.calendar;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.IntList;

/** Reads pairs of labels as {@link LabelOutput} wrote them, and numbers them anew. */
final class LabelInput {
  private final CalendarLabels labels;
  private final IntList pairs = new IntList();
  private final List<@Nullable String> places = new ArrayList<>();
  private final List<@Nullable String> devices = new ArrayList<>();

  /** The labels that are read become part of {@code labels}. */
  LabelInput(CalendarLabels labels) {
    this.labels = labels;
  }

  CalendarLabels labels() {
    return labels;
  }

  /** The number of the next pair in {@link #labels}. */
  int read(DataInput in) throws IOException {
    int pair = readNumber(pairs.size(), in);
    if (pair == pairs.size()) {
      @Nullable String place = readText(places, in);
      pairs.add(labels.add(place, readText(devices, in)));
    }
    return pairs.get(pair);
  }

  private static @Nullable String readText(List<@Nullable String> known, DataInput in)
      throws IOException {
    int number = readNumber(known.size(), in);
    if (number == known.size()) {
      known.add(Fields.readText(in));
    }
    return known.get(number);
  }

  private static int readNumber(int known, DataInput in) throws IOException {
    int number = Fields.readInt(in);
    if (number < 0 || number > known) {
      throw new IOException("Label " + number + " where " + known + " are: the stream is corrupt");
    }
    return number;
  }
}
