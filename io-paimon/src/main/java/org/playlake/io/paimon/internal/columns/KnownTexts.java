package org.playlake.io.paimon.internal.columns;

import java.util.Arrays;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.internal.distinct.BytesDictionary;
import org.playlake.io.paimon.internal.distinct.CodeNumbers;
import org.playlake.io.paimon.internal.distinct.Slice;
import org.playlake.io.paimon.table.CodedRow;
import org.playlake.io.paimon.table.TextDictionary;

/**
 * Texts of a table's column, or other bytes, numbered for all blocks that are open: a text is
 * looked up in one dictionary, however many partitions there are. It takes no more where it does
 * not pay.
 */
final class KnownTexts {

  /** In the place of a number: the text is in {@link #slice}. */
  static final int PLAIN = -1;

  private static final int MOST_TEXTS = 16 << 10;
  private static final int MOST_BYTES = 256 << 10;
  private static final int SAMPLE = 1 << 10;

  /** Estimated heap bytes of a text beside its own. */
  private static final int TEXT_BYTES = 24;

  private final int column;
  private final boolean binary;
  private final BytesDictionary distinct = new BytesDictionary();
  private final CodeNumbers coded = new CodeNumbers();
  private final Slice slice = new Slice();
  private boolean plain;
  private int values;
  private int grown;

  /** Number of each text in the block that is ending, and 1 more; 0 where it has none. */
  private int[] inBlock = {};

  /** The texts of the block that is ending, by their numbers in it. */
  private int[] ofBlock = {};

  private int blockSize;

  KnownTexts(int column, boolean binary) {
    this.column = column;
    this.binary = binary;
  }

  /** The number of the row's text, or {@link #PLAIN}. */
  int number(InternalRow row) {
    if (row instanceof CodedRow known) {
      TextDictionary dictionary = known.dictionary(column);
      if (dictionary != null) {
        return number(dictionary, known.code(column));
      }
    }
    values++;
    if (binary) {
      slice.set(row.getBinary(column));
    } else {
      slice.set(row.getString(column));
    }
    return added();
  }

  /** The number of a text that a row tells by number. */
  int number(TextDictionary dictionary, int code) {
    values++;
    int number = plain ? PLAIN : coded.known(dictionary, code);
    return number >= 0 ? number : added(dictionary, code);
  }

  private int added(TextDictionary dictionary, int code) {
    slice.set(dictionary.utf8(code));
    int number = added();
    if (number != PLAIN) {
      coded.add(dictionary, code, number);
    }
    return number;
  }

  private int added() {
    plain |= slice.length() > MOST_BYTES;
    if (plain) {
      return PLAIN;
    }
    int before = distinct.size();
    int number = distinct.number(slice);
    if (distinct.size() > before) {
      grown += TEXT_BYTES + slice.length();
      plain =
          distinct.size() > MOST_TEXTS
              || distinct.bytes() > MOST_BYTES
              || (values >= SAMPLE && distinct.size() > values / 2);
    }
    return number;
  }

  /** The text that was last asked for and has no number. */
  Slice slice() {
    return slice;
  }

  int length(int number) {
    return distinct.length(number);
  }

  void get(int number, Slice text) {
    distinct.get(number, text);
  }

  /** Heap bytes that were taken since the last call. */
  int takeGrown() {
    int taken = grown;
    grown = 0;
    return taken;
  }

  /** Number of a text in the block that is ending; a new one gets the next. */
  int inBlock(int number) {
    if (number >= inBlock.length) {
      inBlock = Arrays.copyOf(inBlock, Math.max(number + 1, distinct.size() * 2));
    }
    if (inBlock[number] == 0) {
      if (blockSize == ofBlock.length) {
        ofBlock = Arrays.copyOf(ofBlock, Math.max(16, blockSize * 2));
      }
      ofBlock[blockSize++] = number;
      inBlock[number] = blockSize;
    }
    return inBlock[number] - 1;
  }

  /** Number of texts that {@link #inBlock} was asked for. */
  int blockSize() {
    return blockSize;
  }

  /** The number here of a text with a number in the block. */
  int ofBlock(int code) {
    return ofBlock[code];
  }

  /** Begins the next block. */
  void endBlock() {
    for (int code = 0; code < blockSize; code++) {
      inBlock[ofBlock[code]] = 0;
    }
    blockSize = 0;
  }

  /** Forgets all texts, which no block may have any more. */
  void forget() {
    if (values > 0) {
      distinct.clear();
      coded.forget();
      inBlock = new int[0];
      ofBlock = new int[0];
      plain = false;
      values = 0;
    }
  }
}
