package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, -1, 63, 64, -64, -65, 1L << 32, -(1L << 32), Long.MIN_VALUE, Long.MAX_VALUE})
  void aNumberComesBack(long number) {
    assertThat(Bytes.<Long>roundTrip(out -> Fields.writeLong(number, out), Fields::readLong))
        .isEqualTo(number);
    assertThat(Bytes.<Integer>roundTrip(out -> Fields.writeInt((int) number, out), Fields::readInt))
        .isEqualTo((int) number);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 63, -64})
  void aSmallNumberTakesAByte(long number) {
    assertThat(Bytes.of(out -> Fields.writeLong(number, out))).hasSize(1);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "深圳", "🎮"})
  void aTextComesBack(String text) {
    assertThat(Bytes.<String>roundTrip(out -> Fields.writeText(text, out), Fields::readText))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(doubles = {0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE})
  void aDoubleComesBack(Double number) {
    assertThat(
            Bytes.<Double>roundTrip(
                out -> Fields.writeNullableDouble(number, out), Fields::readNullableDouble))
        .isEqualTo(number);
  }

  @Test
  void aNumberWithoutEndIsRefused() {
    byte[] unbounded = new byte[11];
    Arrays.fill(unbounded, (byte) 0xFF);
    assertThatThrownBy(() -> Fields.readLong(stream(unbounded)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("longer than ten bytes");
  }

  @Test
  void nullWhereAValueMustBeIsRefused() {
    byte[] nothing = Bytes.of(out -> Fields.writeText(null, out));
    assertThatThrownBy(() -> Fields.readRequiredText(stream(nothing)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("NULL where a value is required");
  }

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
