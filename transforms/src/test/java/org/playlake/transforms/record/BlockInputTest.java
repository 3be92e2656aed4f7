package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.player.PlayerId;

class BlockInputTest {
  private final TextCache texts = new TextCache(text -> text);
  private final FieldOutput block = new FieldOutput();

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    block.writeBoolean(true);
    block.writeByte(-2);
    block.writeByte(-2);
    block.writeShort(-300);
    block.writeShort(-300);
    block.writeChar('界');
    block.writeInt(Integer.MIN_VALUE + 5);
    block.writeLong(Long.MIN_VALUE + 7);
    block.writeFloat(1.5f);
    block.writeDouble(-0.0);
    block.write(new byte[] {1, 2, 3, 4, 5});
    BlockInput in = input();
    assertThat(in.readBoolean()).isTrue();
    assertThat(in.readByte()).isEqualTo((byte) -2);
    assertThat(in.readUnsignedByte()).isEqualTo(254);
    assertThat(in.readShort()).isEqualTo((short) -300);
    assertThat(in.readUnsignedShort()).isEqualTo(65_236);
    assertThat(in.readChar()).isEqualTo('界');
    assertThat(in.readInt()).isEqualTo(Integer.MIN_VALUE + 5);
    assertThat(in.readLong()).isEqualTo(Long.MIN_VALUE + 7);
    assertThat(in.readFloat()).isEqualTo(1.5f);
    assertThat(in.readDouble()).isEqualTo(-0.0);
    assertThat(in.skipBytes(1)).isEqualTo(1);
    assertThat(in.read()).isEqualTo(2);
    byte[] rest = new byte[4];
    assertThat(in.read(rest)).isEqualTo(3);
    assertThat(rest).containsExactly(3, 4, 5, 0);
    assertThat(in.isAtEnd()).isTrue();
    assertThat(in.read()).isEqualTo(-1);
    assertThat(in.read(rest)).isEqualTo(-1);
    assertThat(in.skipBytes(1)).isZero();
  }

  @Test
  void aTextThatCameInAnotherBlockIsTheSameString() throws IOException {
    Fields.writeText("广东-深圳", block);
    Fields.writeText(null, block);
    Fields.writeText("", block);
    BlockInput first = input();
    BlockInput second = input();
    String text = Fields.readText(first);
    assertThat(text).isEqualTo("广东-深圳");
    assertThat(Fields.readText(second)).isSameAs(text);
    assertThat(Fields.readText(first)).isNull();
    assertThat(Fields.readRequiredText(first)).isEmpty();
    assertThat(first.isAtEnd()).isTrue();
  }

  @Test
  void coderReadsOneValueAfterTheOther() throws IOException {
    PlayerId.CODER.encode(PlayerId.of(7), block);
    PlayerId.CODER.encode(PlayerId.of("ann"), block);
    BlockInput in = input();
    assertThat(PlayerId.CODER.decode(in)).isEqualTo(PlayerId.of(7));
    assertThat(in.available()).isPositive();
    assertThat(PlayerId.CODER.decode(in)).isEqualTo(PlayerId.of("ann"));
    assertThat(in.isAtEnd()).isTrue();
  }

  @Test
  void theEndOfTheBytesIsSaid() throws IOException {
    block.write(new byte[] {20, 'a', 'b'});
    assertThatThrownBy(() -> Fields.readText(input())).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> input().readInt()).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> input().readFully(new byte[4])).isInstanceOf(EOFException.class);
  }

  private BlockInput input() {
    return new BlockInput(block.toByteArray(), texts);
  }
}
