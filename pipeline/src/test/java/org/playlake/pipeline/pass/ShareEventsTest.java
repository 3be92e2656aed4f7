package org.playlake.pipeline.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.FieldOutput;
import org.playlake.transforms.record.TextCache;

class ShareEventsTest {

  @Test
  void eventsAreGivenInAnOrderThatDoesNotDependOnTheirComing() throws Exception {
    byte[] first = block(1, 2);
    byte[] second = block(3);
    byte[] third = block(3, 4);
    assertThat(given(first, second, third))
        .isEqualTo(given(third, first, second))
        .containsExactlyInAnyOrder(event(1), event(2), event(3), event(3), event(4));
  }

  @Test
  void aBlockThatComesOftenIsHeldOnceAndGivenAsOften() throws Exception {
    ShareEvents events = new ShareEvents();
    for (int i = 0; i < 1_000; i++) {
      events.add(block(5, 6));
    }
    List<PlayEvent> given = new ArrayList<>();
    events.forEach(new TextCache(text -> text), given::add);
    assertThat(events.bytes()).isEqualTo(block(5, 6).length);
    assertThat(given).hasSize(2_000).containsOnly(event(5), event(6));
  }

  private static List<PlayEvent> given(byte[]... blocks) throws Exception {
    ShareEvents events = new ShareEvents();
    for (byte[] block : blocks) {
      events.add(block);
    }
    List<PlayEvent> given = new ArrayList<>();
    events.forEach(new TextCache(text -> text), given::add);
    return given;
  }

  private static byte[] block(int... players) throws IOException {
    FieldOutput block = new FieldOutput();
    for (int player : players) {
      PlayEvent.CODER.encode(event(player), block);
    }
    return block.toByteArray();
  }

  private static PlayEvent event(int player) {
    return new PlayEvent(PlayerId.of(player), 1_000, 0, "login", null, 0, null, null);
  }
}
