package org.playlake.transforms.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.player.PlayerTraits.Traits;
import org.playlake.transforms.record.Bytes;

class PlayerTraitsTest {
  private static final PlayerId ANN = PlayerId.of("ann");
  private static final PlayerId ONE = PlayerId.of(1);

  @Test
  void knowsNobodyAtFirst() {
    PlayerTraits traits = new PlayerTraits();
    assertThat(traits.of(ANN)).isEqualTo(Traits.NONE);
    assertThat(traits.of(ONE)).isEqualTo(Traits.NONE);
    assertThat(traits.of(PlayerId.ANONYMOUS)).isEqualTo(Traits.NONE);
  }

  @Test
  void knowsPlayersByNumberAndByText() {
    PlayerTraits traits =
        new PlayerTraits().add(profile(ONE, "f", "ios", "北京")).add(profile(ANN, "m", "pc", ""));
    assertThat(traits.of(ONE)).isEqualTo(new Traits("f", "ios", "北京"));
    assertThat(traits.of(ANN)).isEqualTo(new Traits("m", "pc", ""));
    assertThat(traits.of(PlayerId.of("1"))).isEqualTo(Traits.NONE);
    assertThat(traits.of(PlayerId.of(2))).isEqualTo(Traits.NONE);
  }

  @Test
  void aProfileOfNobodyMatchesNobody() {
    PlayerTraits traits = new PlayerTraits().add(profile(PlayerId.ANONYMOUS, "f", "ios", "北京"));
    assertThat(traits.of(PlayerId.ANONYMOUS)).isEqualTo(Traits.NONE);
  }

  @Test
  void partsReadBackMakeTheWhole() {
    PlayerTraits whole = new PlayerTraits();
    for (int part = 0; part < 10; part++) {
      PlayerTraits traits = new PlayerTraits();
      for (int i = part; i < 5_000; i += 10) {
        traits.add(profile(PlayerId.of(i), "g" + i % 2, "d" + i % 3, "l" + i % 7));
        traits.add(profile(PlayerId.of("p" + i), "g" + i % 2, null, "l" + i % 5));
      }
      whole.addAll(Bytes.copyOf(traits, PlayerTraits.CODER));
    }
    PlayerTraits copy = Bytes.copyOf(whole, PlayerTraits.CODER);
    for (int i = 0; i < 5_000; i++) {
      assertThat(copy.of(PlayerId.of(i)))
          .isEqualTo(whole.of(PlayerId.of(i)))
          .isEqualTo(new Traits("g" + i % 2, "d" + i % 3, "l" + i % 7));
      assertThat(copy.of(PlayerId.of("p" + i)))
          .isEqualTo(new Traits("g" + i % 2, null, "l" + i % 5));
    }
    assertThat(copy.of(PlayerId.of(5_000))).isEqualTo(Traits.NONE);
  }

  @Test
  void playersMayComeAfterOthersWereReadBack() {
    PlayerTraits copy = Bytes.copyOf(traitsOf(0, 100), PlayerTraits.CODER);
    copy.add(profile(PlayerId.of(1L << 40), "f", "ios", "far"));
    copy.addAll(traitsOf(100, 200));
    assertThat(copy.of(PlayerId.of(1L << 40))).isEqualTo(new Traits("f", "ios", "far"));
    assertThat(copy.of(PlayerId.of(99))).isEqualTo(new Traits("m", "pc", "99"));
    assertThat(copy.of(PlayerId.of(199))).isEqualTo(new Traits("m", "pc", "199"));
  }

  private static PlayerTraits traitsOf(int from, int to) {
    PlayerTraits traits = new PlayerTraits();
    for (int i = from; i < to; i++) {
      traits.add(profile(PlayerId.of(i), "m", "pc", Integer.toString(i)));
    }
    return traits;
  }

  private static PlayerDetails profile(
      PlayerId player, String gender, String device, String location) {
    return device == null
        ? Details.of(player, Map.of("gender", gender, "location", location))
        : Details.of(player, Map.of("gender", gender, "deviceType", device, "location", location));
  }
}
