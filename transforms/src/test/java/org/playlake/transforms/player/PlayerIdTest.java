package org.playlake.transforms.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.event.Raw;

class PlayerIdTest {

  @Test
  void aNumberIsNotItsText() {
    assertThat(PlayerId.of(5)).isNotEqualTo(PlayerId.of("5")).isNotEqualTo(PlayerId.ANONYMOUS);
  }

  @Test
  void equalTextsAreEqualPlayers() {
    PlayerId ann = PlayerId.of("安");
    assertThat(ann).isEqualTo(PlayerId.ofUtf8(Raw.utf8("安"))).hasSameHashCodeAs(PlayerId.of("安"));
    assertThat(ann).hasToString("安").isNotEqualTo(PlayerId.of("安 "));
  }

  @Test
  void malformedTextIsDecodedAsTheTablesShowIt() {
    PlayerId broken = PlayerId.ofUtf8(new byte[] {'a', (byte) 0xC3, 'b'});
    assertThat(broken.decoded()).isEqualTo(PlayerId.of("a\uFFFDb"));
    assertThat(PlayerId.ofUtf8(new byte[] {'a', (byte) 0xE5, 'b'}).decoded())
        .isEqualTo(broken.decoded());
  }

  @Test
  void wellFormedIdsAreDecodedAlready() {
    for (PlayerId id : List.of(PlayerId.ANONYMOUS, PlayerId.of(-1), PlayerId.of("a"))) {
      assertThat(id.decoded()).isSameAs(id);
    }
    assertThat(PlayerId.of("é").decoded()).isEqualTo(PlayerId.of("é"));
  }

  @Test
  void nobodyComesFirstThenNumbersThenTextsByTheirBytes() {
    List<PlayerId> sorted =
        List.of(
            PlayerId.ANONYMOUS,
            PlayerId.of(Long.MIN_VALUE),
            PlayerId.of(7),
            PlayerId.of(""),
            PlayerId.of("a"),
            PlayerId.of("ab"),
            PlayerId.of("\uFFFD"),
            PlayerId.of("🎮"));
    List<PlayerId> shuffled = new ArrayList<>(sorted);
    Collections.reverse(shuffled);
    Collections.sort(shuffled);
    assertThat(shuffled).isEqualTo(sorted);
  }

  @Test
  void aTextIdHasAText() {
    assertThatThrownBy(() -> new PlayerId(PlayerId.Kind.TEXT, 0, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TEXT");
    assertThatThrownBy(() -> new PlayerId(PlayerId.Kind.NUMBER, 0, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NUMBER");
  }
}
