package org.playlake.transforms.calendar;

import java.io.DataOutput;
import java.io.IOException;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.LongIntMap;

/**
 * Writes pairs of labels so that each text is written once: the first use of a label brings its
 * text along, later ones are its number among those written so far.
 */
final class LabelOutput {
  private final CalendarLabels labels;
  private final Numbers pairs = new Numbers();
  private final Numbers places = new Numbers();
  private final Numbers devices = new Numbers();

  LabelOutput(CalendarLabels labels) {
    this.labels = labels;
  }

  void write(int pair, DataOutput out) throws IOException {
    if (pairs.isFirst(pair, out)) {
      int place = labels.place(pair);
      if (places.isFirst(place, out)) {
        Fields.writeText(labels.places().get(place), out);
      }
      int device = labels.device(pair);
      if (devices.isFirst(device, out)) {
        Fields.writeText(labels.devices().get(device), out);
      }
    }
  }

  private static final class Numbers {
    private final LongIntMap written = new LongIntMap();
    private int size;

    /** Writes the label's number; true if it was not written before. */
    boolean isFirst(int label, DataOutput out) throws IOException {
      int known = written.get(label);
      if (known >= 0) {
        Fields.writeInt(known, out);
        return false;
      }
      written.put(label, size);
      Fields.writeInt(size++, out);
      return true;
    }
  }
}
