package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Compares a rule with its model on generated texts.
 *
 * <p>{@code -Dplaylake.parity.seed} chooses other texts, {@code -Dplaylake.parity.factor} more of
 * them.
 */
final class Parity {
  private static final long SEED = Long.getLong("playlake.parity.seed", 20_240_229L);
  private static final int FACTOR = Integer.getInteger("playlake.parity.factor", 1);

  private Parity() {}

  static void check(
      int samples,
      Function<Random, byte[]> generator,
      Function<byte[], @Nullable Object> rule,
      Function<byte[], @Nullable Object> model) {
    Random random = new Random(SEED);
    for (long i = 0; i < (long) samples * FACTOR; i++) {
      byte[] text = generator.apply(random);
      Object expected = model.apply(text);
      try {
        Object actual = rule.apply(text);
        if (!Objects.equals(actual, expected)) {
          fail("%s gives %s, not %s", sample(i, text), actual, expected);
        }
      } catch (RuntimeException unexpected) {
        fail(sample(i, text) + " fails", unexpected);
      }
    }
  }

  private static String sample(long index, byte[] text) {
    String hex = HexFormat.of().formatHex(text);
    return "sample %d of seed %d <%s> (%s)".formatted(index, SEED, new String(text, UTF_8), hex);
  }
}
