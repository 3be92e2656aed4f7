package org.playlake.transforms.player;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * Identifier of a player: a number, a text in UTF-8, or anonymous (the source's {@code user_id} was
 * NULL).
 *
 * @param kind which of the three
 * @param number the number; 0 unless the kind is {@link Kind#NUMBER}
 * @param text the text as its bytes came, never changed by anybody; null unless the kind is {@link
 *     Kind#TEXT}
 */
@SuppressWarnings("ArrayRecordComponent") // shared and never changed; a copy a row is too dear
public record PlayerId(Kind kind, long number, byte @Nullable [] text)
    implements Comparable<PlayerId> {

  /** Kind of an identifier. */
  public enum Kind {
    ANONYMOUS(0),
    NUMBER(1),
    TEXT(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  /** The player of an event without a {@code user_id}. Matches no profile and counts as no user. */
  public static final PlayerId ANONYMOUS = new PlayerId(Kind.ANONYMOUS, 0, null);

  /** Eight bytes for numbers and the bytes themselves for texts, so equal ids have equal bytes. */
  public static final Coder<PlayerId> CODER =
      RecordCoder.ofKey(PlayerId.class, PlayerId::write, PlayerId::read);

  public PlayerId {
    if ((kind == Kind.TEXT) != (text != null)) {
      throw new IllegalArgumentException(
          "A player id of kind " + kind + " and text " + Arrays.toString(text));
    }
  }

  public static PlayerId of(long number) {
    return new PlayerId(Kind.NUMBER, number, null);
  }

  public static PlayerId of(String text) {
    return ofUtf8(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The caller hands the array over and does not change it afterwards. */
  public static PlayerId ofUtf8(byte[] text) {
    return new PlayerId(Kind.TEXT, 0, text);
  }

  public boolean isAnonymous() {
    return kind == Kind.ANONYMOUS;
  }

  /** The same player with malformed UTF-8 replaced by U+FFFD, so that equal texts are equal ids. */
  public PlayerId decoded() {
    if (text == null) {
      return this;
    }
    for (byte b : text) {
      if (b < 0) {
        return of(new String(text, StandardCharsets.UTF_8));
      }
    }
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlayerId that
        && kind == that.kind
        && number == that.number
        && Arrays.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return kind == Kind.TEXT ? Arrays.hashCode(text) : Long.hashCode(number * 0x9E3779B97F4A7C15L);
  }

  /** Orders the anonymous player first, then numbers, then texts by their bytes. */
  @Override
  public int compareTo(PlayerId other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind);
    }
    return kind == Kind.TEXT
        ? Arrays.compareUnsigned(text, other.text)
        : Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case ANONYMOUS -> "anonymous";
      case NUMBER -> Long.toString(number);
      case TEXT -> new String(text, StandardCharsets.UTF_8);
    };
  }

  public static void write(PlayerId player, DataOutput out) throws IOException {
    out.writeByte(player.kind.code);
    if (player.kind == Kind.NUMBER) {
      out.writeLong(player.number);
    } else if (player.text != null) {
      Fields.writeBytes(player.text, out);
    }
  }

  public static PlayerId read(DataInput in) throws IOException {
    byte code = in.readByte();
    return switch (code) {
      case 0 -> ANONYMOUS;
      case 1 -> of(in.readLong());
      case 2 -> ofUtf8(Fields.readRequiredBytes(in));
      default -> throw new IOException("No player id has code " + code);
    };
  }
}
