package org.playlake.transforms.calendar;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.TextCache;

/** Makes one calendar a player out of the blocks of a bucket, read once. */
final class MergeCalendarsFn
    extends DoFn<KV<Integer, Iterable<byte[]>>, KV<PlayerId, PlayerCalendar>> {

  @ProcessElement
  public void merge(
      @Element KV<Integer, Iterable<byte[]>> bucket,
      OutputReceiver<KV<PlayerId, PlayerCalendar>> out)
      throws IOException {
    CalendarLog log = new CalendarLog();
    var bounded = new LoadedCalendars.BoundedLog(log);
    TextCache texts = new TextCache(text -> text);
    for (byte[] block : bucket.getValue()) {
      bounded.add(block, texts);
    }
    log.forEachInOrder((player, calendar) -> out.output(KV.of(player, calendar)));
  }
}
