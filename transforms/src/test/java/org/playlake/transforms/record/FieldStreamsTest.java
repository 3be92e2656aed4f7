package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldStreamsTest {

  @Test
  void bytesAreThoseOfADataOutputStream() throws IOException {
    assertThat(written(3)).containsExactly(Bytes.of(out -> writeAll(3, out)));
  }

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    Random random = new Random(5);
    FieldInput in = new FieldInput(new ByteArrayInputStream(written(5)));
    byte[] some = new byte[300];
    random.nextBytes(some);
    byte[] read = new byte[300];
    in.readFully(read);
    assertThat(read).containsExactly(some);
    assertThat(in.readBoolean()).isTrue();
    assertThat(in.readBoolean()).isFalse();
    int number = random.nextInt();
    assertThat(in.readByte()).isEqualTo((byte) number);
    assertThat(in.readUnsignedByte()).isEqualTo(number & 0xFF);
    assertThat(in.readShort()).isEqualTo((short) number);
    assertThat(in.readUnsignedShort()).isEqualTo(number & 0xFFFF);
    assertThat(in.readChar()).isEqualTo((char) number);
    assertThat(in.readInt()).isEqualTo(number);
    assertThat(in.readLong()).isEqualTo(random.nextLong());
    assertThat(in.readFloat()).isEqualTo(random.nextFloat());
    assertThat(in.readDouble()).isEqualTo(random.nextDouble());
    assertThat(in.skipBytes(2)).isEqualTo(1);
  }

  @Test
  void theEndOfTheBytesIsSaid() {
    FieldInput in = new FieldInput(new ByteArrayInputStream(new byte[3]));
    assertThatThrownBy(in::readInt).isInstanceOf(EOFException.class);
    FieldInput other = new FieldInput(new ByteArrayInputStream(new byte[7]));
    assertThatThrownBy(other::readLong).isInstanceOf(EOFException.class);
  }

  @Test
  void nothingIsReadBeyondAField() throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[20]);
    assertThat(new FieldInput(bytes).readLong()).isZero();
    assertThat(bytes.available()).isEqualTo(12);
  }

  private static byte[] written(int seed) throws IOException {
    FieldOutput fields = new FieldOutput();
    writeAll(seed, fields);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fields.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static void writeAll(int seed, DataOutput out) throws IOException {
    Random random = new Random(seed);
    byte[] some = new byte[300];
    random.nextBytes(some);
    out.write(some);
    out.writeBoolean(true);
    out.writeBoolean(false);
    int number = random.nextInt();
    out.writeByte(number);
    out.write(number);
    out.writeShort(number);
    out.writeShort(number);
    out.writeChar(number);
    out.writeInt(number);
    out.writeLong(random.nextLong());
    out.writeFloat(random.nextFloat());
    out.writeDouble(random.nextDouble());
    out.write(some, 7, 1);
  }
}
