package org.playlake.transforms.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class TextIndexTest {
  private final TextIndex index = new TextIndex();

  @Test
  void aTextHasTheNumberOfItsFirstComing() {
    List<@Nullable String> known = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      // More than are remembered by their object, each as many objects.
      String text = random.nextInt(9) == 0 ? null : "text " + random.nextInt(2_000);
      if (!known.contains(text)) {
        known.add(text);
      }
      assertThat(index.add(text)).isEqualTo(known.indexOf(text));
      assertThat(index.add(text)).isEqualTo(known.indexOf(text));
    }
    assertThat(index.size()).isEqualTo(known.size());
    for (int number = 0; number < known.size(); number++) {
      assertThat(index.get(number)).isEqualTo(known.get(number));
    }
  }

  @Test
  void textsOfTheSameHashAreToldApart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    for (int time = 0; time < 3; time++) {
      assertThat(index.add("Aa")).isZero();
      assertThat(index.add("BB")).isEqualTo(1);
    }
  }

  @Test
  void sortedItHasTheSameTextsInTheirOwnOrder() {
    index.add("b");
    index.add(null);
    index.add("a");
    TextIndex sorted = index.sorted();
    assertThat(sorted.get(0)).isNull();
    assertThat(sorted.get(1)).isEqualTo("a");
    assertThat(sorted.add("b")).isEqualTo(2);
  }
}
