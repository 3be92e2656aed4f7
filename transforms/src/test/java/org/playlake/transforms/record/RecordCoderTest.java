package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.Raw;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.RawProfile;

class RecordCoderTest {

  @Test
  void isKnownByItsType() {
    assertThat(PlayerId.CODER)
        .isEqualTo(RecordCoder.of(PlayerId.class, PlayerId::write, PlayerId::read))
        .hasSameHashCodeAs(RecordCoder.of(PlayerId.class, PlayerId::write, PlayerId::read))
        .isNotEqualTo(RawEvent.CODER)
        .hasToString("RecordCoder(PlayerId)");
    assertThat(PlayerId.CODER.getEncodedTypeDescriptor())
        .isEqualTo(TypeDescriptor.of(PlayerId.class));
  }

  @Test
  void valuesFollowOneAnotherWithoutAGap() throws Exception {
    PlayerId ann = PlayerId.of("ann");
    PlayerId read =
        Bytes.roundTrip(
            out -> {
              PlayerId.write(ann, out);
              PlayerId.write(PlayerId.ANONYMOUS, out);
            },
            in -> {
              PlayerId first = PlayerId.read(in);
              assertThat(PlayerId.read(in)).isEqualTo(PlayerId.ANONYMOUS);
              return first;
            });
    assertThat(read).isEqualTo(ann);
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of(PlayerId.CODER, new byte[] {9}, "No player id has code 9"),
        Arguments.of(RawProfile.CODER, new byte[] {0, 10}, "No profile value has kind 10"),
        Arguments.of(DecodedEvent.CODER, new byte[] {0, 0, 1, 1, 1, 1, 9}, "No reason has code 9"));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void bytesOfAnotherTypeAreRefused(Coder<?> coder, byte[] bytes, String message) {
    assertThatThrownBy(() -> coder.decode(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aProfileHoldsOnlyWhatASourceCanGive() {
    RawProfile profile = Raw.profile(PlayerId.of(1), Map.of("game_hours", (short) 1));
    assertThatThrownBy(() -> CoderUtils.encodeToByteArray(RawProfile.CODER, profile))
        .hasRootCauseMessage("A profile cannot hold a java.lang.Short");
    assertThatThrownBy(() -> new RawProfile(PlayerId.of(1), new Object[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A profile has 13 columns, not 3");
  }

  @Test
  void bytesThatBreakOffAreRefused() throws CoderException {
    byte[] whole = CoderUtils.encodeToByteArray(RawEvent.CODER, Raw.eventAt("2024-03-01"));
    byte[] part = Arrays.copyOf(whole, whole.length - 3);
    assertThatThrownBy(() -> RawEvent.CODER.decode(new ByteArrayInputStream(part)))
        .isInstanceOf(EOFException.class);
  }
}
