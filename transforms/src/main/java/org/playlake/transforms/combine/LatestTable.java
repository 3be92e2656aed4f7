package org.playlake.transforms.combine;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.playlake.transforms.record.BlockInput;
import org.playlake.transforms.record.TextCache;

/**
 * Open-addressing hash table of encoded values that keeps the greatest value of each key in an
 * order. Values are decoded only where a key comes again, and are one array of bytes, so that
 * millions are no work for the garbage collector.
 *
 * <p>An entry: the lengths of the key and of the value, then their bytes. The length of the key is
 * below zero where a greater value came later.
 */
final class LatestTable<V> {

  /** Receives one entry: its bytes, from {@code from} to before {@code to}. */
  @FunctionalInterface
  interface EntryConsumer<X extends Exception> {
    void accept(byte[] bytes, int from, int to, int hashOfKey) throws X;
  }

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int HEAD_BYTES = 2 * Integer.BYTES;
  private static final int LEAST_SLOTS = 64;
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final LatestOrder<V> order;
  private final TextCache texts = new TextCache(text -> text);

  private byte[] bytes = new byte[1 << 10];
  private int end;

  /** Bytes of entries that no longer count. */
  private int dead;

  /** The hash of a key, and where its entry begins and 1 more; 0 where there is none. */
  private long[] slots = new long[LEAST_SLOTS];

  private int size;

  LatestTable(LatestOrder<V> order) {
    this.order = order;
  }

  /** Adds the entries that lie in a block. */
  void addAll(byte[] block) throws IOException {
    int from = 0;
    while (from < block.length) {
      int to = endOf(block, from);
      add(block, from, to);
      from = to;
    }
  }

  /** Adds the entry that lies in {@code source}. */
  void add(byte[] source, int from, int to) throws IOException {
    int key = from + HEAD_BYTES;
    int value = key + (int) INT.get(source, from);
    int hash = hash(source, key, value);
    int slot = slot(hash);
    for (long known = slots[slot]; known != 0; known = slots[slot]) {
      int at = (int) known - 1;
      if ((int) (known >>> Integer.SIZE) == hash && hasKey(at, source, key, value)) {
        if (isGreater(source, value, at)) {
          kill(at);
          slots[slot] = entry(hash, append(source, from, to));
          compactIfWorthIt();
        }
        return;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = entry(hash, append(source, from, to));
    size++;
    if (size * 2 > slots.length) {
      growSlots();
    }
  }

  /** Gives each key's entry. */
  <X extends Exception> void forEach(EntryConsumer<X> consumer) throws X {
    for (int from = 0; from < end; ) {
      int to = endOf(bytes, from);
      int keyLength = (int) INT.get(bytes, from);
      if (keyLength >= 0) {
        int key = from + HEAD_BYTES;
        consumer.accept(bytes, from, to, hash(bytes, key, key + keyLength));
      }
      from = to;
    }
  }

  /** The value of an entry that {@link #forEach} gave. */
  V value(int from) throws IOException {
    int key = from + HEAD_BYTES;
    return decode(bytes, key + (int) INT.get(bytes, from));
  }

  /** Bytes of entries, dead ones included. */
  int bytes() {
    return end;
  }

  void clear() {
    end = 0;
    dead = 0;
    size = 0;
    Arrays.fill(slots, 0);
  }

  private boolean isGreater(byte[] source, int value, int than) throws IOException {
    return order.comparator().compare(decode(source, value), value(than)) > 0;
  }

  private V decode(byte[] source, int value) throws IOException {
    BlockInput in = new BlockInput(source, texts);
    in.skipBytes(value);
    return order.coder().decode(in);
  }

  private boolean hasKey(int at, byte[] source, int key, int keyEnd) {
    int own = at + HEAD_BYTES;
    return Arrays.equals(bytes, own, own + (int) INT.get(bytes, at), source, key, keyEnd);
  }

  private int append(byte[] source, int from, int to) {
    int length = to - from;
    if (length > bytes.length - end) {
      grow(length);
    }
    int at = end;
    System.arraycopy(source, from, bytes, at, length);
    end += length;
    return at;
  }

  private void grow(int more) {
    if (more > MOST_BYTES - end) {
      throw new IllegalStateException(
          "The latest values of one bucket take more than 2 GB. Give KeepLatest more buckets.");
    }
    bytes =
        Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(end + more, bytes.length * 2L)));
  }

  private void kill(int at) {
    dead += endOf(bytes, at) - at;
    INT.set(bytes, at, ~(int) INT.get(bytes, at));
  }

  /** Keeps what counts in at most twice the room, however often keys come again. */
  private void compactIfWorthIt() {
    if (dead <= end / 2) {
      return;
    }
    int[] kept = {0};
    forEach(
        (all, from, to, hash) -> {
          System.arraycopy(all, from, all, kept[0], to - from);
          kept[0] += to - from;
        });
    end = kept[0];
    dead = 0;
    Arrays.fill(slots, 0);
    forEach((all, from, to, hash) -> index(entry(hash, from)));
  }

  private void growSlots() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long known : old) {
      if (known != 0) {
        index(known);
      }
    }
  }

  private void index(long entry) {
    int slot = slot((int) (entry >>> Integer.SIZE));
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = entry;
  }

  private static int endOf(byte[] source, int from) {
    int keyLength = (int) INT.get(source, from);
    return from
        + HEAD_BYTES
        + (keyLength < 0 ? ~keyLength : keyLength)
        + (int) INT.get(source, from + Integer.BYTES);
  }

  private static long entry(int hash, int at) {
    return ((long) hash << Integer.SIZE) | (at + 1);
  }

  /**
   * Start slot of a hash: the bucket was chosen by the same hash, so its bits are mixed once more.
   */
  private int slot(int hash) {
    int mixed = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
    return (mixed ^ (mixed >>> 13)) & (slots.length - 1);
  }

  /**
   * The hash of a key's bytes. Keys often differ in a byte or two at their end, such as numbers
   * that follow one another.
   */
  static int hash(byte[] source, int from, int to) {
    int at = from;
    long hash = 0;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = mix(hash ^ (long) LONG.get(source, at));
    }
    for (; at < to; at++) {
      hash = mix(hash ^ source[at]);
    }
    return (int) hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
