package org.playlake.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.sample.file.Source;

class SampleBytesTest {

  private static final SampleData DATA = sample(1, 3);

  @TempDir Path folder;

  @Test
  void givesTheSameBytesForTheSameArguments() throws IOException {
    assertThat(bytes(DATA, "one")).isEqualTo(bytes(DATA, "two")).hasSize(6);
  }

  @Test
  void givesTheSameBytesWhenItWritesOverItself() throws IOException {
    assertThat(bytes(DATA, "one")).isEqualTo(bytes(DATA, "one"));
  }

  @Test
  void givesTheSameBytesInAnotherLocaleAndZone() throws IOException {
    Map<String, ByteBuffer> here = bytes(DATA, "here");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Turkish lower case and Arabic digits are where careless formatting shows.
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertThat(bytes(DATA, "elsewhere")).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void givesOtherPlayersForAnotherSeed() throws IOException {
    bytes(DATA, "one");
    bytes(sample(2, 3), "two");

    assertThat(SampleReader.rows(folder.resolve("one"), Source.USER_EVENT))
        .isNotEqualTo(SampleReader.rows(folder.resolve("two"), Source.USER_EVENT));
  }

  @Test
  void givesTheSameRowsInAnyNumberOfFiles() throws IOException {
    bytes(sample(1, 1), "one");
    bytes(sample(1, 7), "seven");

    for (Source source : new Source[] {Source.USER_PROFILE, Source.USER_EVENT}) {
      assertThat(SampleReader.rows(folder.resolve("seven"), source))
          .containsExactlyInAnyOrderElementsOf(SampleReader.rows(folder.resolve("one"), source));
    }
  }

  private static SampleData sample(long seed, int files) {
    return new SampleData(100, 2_000, 12, LocalDate.of(2026, 1, 1), seed, files);
  }

  private Map<String, ByteBuffer> bytes(SampleData data, String name) throws IOException {
    Path output = folder.resolve(name);
    data.writeTo(output, rows -> {});
    Map<String, ByteBuffer> bytes = new TreeMap<>();
    for (Path file : SampleReader.files(output)) {
      bytes.put(output.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
    }
    return bytes;
  }
}
