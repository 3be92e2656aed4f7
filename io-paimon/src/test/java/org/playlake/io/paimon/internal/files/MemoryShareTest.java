package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.memory.MemorySegment;
import org.apache.paimon.memory.MemorySegmentPool;
import org.junit.jupiter.api.Test;

class MemoryShareTest {

  private static final int PAGE = 64 << 10;
  private static final int RESERVED = (int) (MemoryShare.RESERVE / PAGE);

  private final WriteMemory memory = new WriteMemory(2 * MemoryShare.RESERVE);

  @Test
  void drawsOnOneBudgetWithOthers() {
    try (MemoryShare first = share();
        MemoryShare second = share()) {
      assertThat(drain(first)).hasSize(2 * RESERVED);
      // The reserve is granted though nothing is left.
      assertThat(drain(second)).hasSize(RESERVED);
      assertThat(memory.used()).isEqualTo(3 * MemoryShare.RESERVE);
    }
    assertThat(memory.used()).isZero();
  }

  @Test
  void takesNoMoreThanTheTableAllows() {
    CoreOptions options = new CoreOptions(Map.of("write-buffer-size", "10 mb"));
    try (MemoryShare share = memory.share(options)) {
      assertThat(share.freePages()).isEqualTo(160);
      assertThat(drain(share)).hasSize(160);
      assertThat(share.freePages()).isZero();
    }
  }

  @Test
  void grantsTheReserveToATableThatAllowsLess() {
    CoreOptions options = new CoreOptions(Map.of("write-buffer-size", "64 kb"));
    try (MemoryShare share = memory.share(options)) {
      assertThat(drain(share)).hasSize(RESERVED);
    }
  }

  @Test
  void keepsWhatASpillFreedFromThoseWhoWaitForIt() {
    try (MemoryShare spilling = share();
        MemoryShare greedy = share()) {
      List<MemorySegment> pages = drain(spilling);
      spilling.returnAll(pages.subList(0, 3));
      assertThat(drain(greedy)).hasSize(RESERVED);
      assertThat(drain(spilling)).hasSize(3);
    }
  }

  @Test
  void givesBackWhatIsMoreThanTheReserve() {
    try (MemoryShare share = share()) {
      share.returnAll(drain(share));
      assertThat(memory.used()).isEqualTo(MemoryShare.RESERVE);
      assertThat(share.freePages()).isEqualTo(2 * RESERVED);
    }
  }

  @Test
  void isEmptyWhenClosedThoughPagesAreStillOut() {
    MemoryShare share = share();
    List<MemorySegment> pages = drain(share);
    share.close();
    assertThat(memory.used()).isZero();
    share.returnAll(pages);
    share.close();
    assertThat(memory.used()).isZero();
    assertThat(share.nextSegment()).isNull();
  }

  private MemoryShare share() {
    return memory.share(new CoreOptions(Map.of()));
  }

  private static List<MemorySegment> drain(MemorySegmentPool pool) {
    List<MemorySegment> pages = new ArrayList<>();
    for (MemorySegment page = pool.nextSegment(); page != null; page = pool.nextSegment()) {
      pages.add(page);
    }
    return pages;
  }
}
