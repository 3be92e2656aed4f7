package org.playlake.transforms.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.playlake.transforms.player.PlayerTraits.Traits;

class TraitIndexTest {
  private final TraitIndex traits = new TraitIndex();

  @Test
  void numbersTraitsInTheOrderInWhichTheyAreFirstMet() {
    assertThat(traits.add("f", "phone", "Oslo")).isZero();
    assertThat(traits.add("m", "phone", "Oslo")).isEqualTo(1);
    assertThat(traits.add("f", "phone", "Oslo")).isZero();
    assertThat(traits.size()).isEqualTo(2);
    assertThat(traits.get(1)).isEqualTo(new Traits("m", "phone", "Oslo"));
  }

  @Test
  void tellsApartWhatIsTheSameInAnotherPlace() {
    String[] texts = {"a", "b", "", null};
    int next = 0;
    for (String gender : texts) {
      for (String device : texts) {
        for (String location : texts) {
          assertThat(traits.add(gender, device, location)).isEqualTo(next);
          assertThat(traits.get(next++)).isEqualTo(new Traits(gender, device, location));
        }
      }
    }
    assertThat(traits.size()).isEqualTo(64);
  }
}
