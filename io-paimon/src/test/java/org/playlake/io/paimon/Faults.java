package org.playlake.io.paimon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Event at one operation of a file system that {@link FaultyFileIO} gives. */
public final class Faults {

  /** By file system, since Paimon makes the objects that use it by itself. */
  private static final Map<String, Faults> ALL = new ConcurrentHashMap<>();

  /** Whether the operation itself is done before something happens. */
  public enum Moment {
    BEFORE,
    AFTER
  }

  /** Something that happens, or fails the operation by what it throws. */
  @FunctionalInterface
  public interface Event {
    void happen() throws Exception;
  }

  private record Plan(int operation, Moment moment, Event event) {}

  private final String name = UUID.randomUUID().toString();
  private final AtomicInteger operations = new AtomicInteger();
  private final AtomicInteger happened = new AtomicInteger();
  private volatile Plan plan = new Plan(0, Moment.BEFORE, () -> {});

  public Faults() {
    ALL.put(name, this);
  }

  static Faults of(String name) {
    return ALL.get(name);
  }

  /** Options of a catalog whose warehouse is a directory in this file system. */
  public Map<String, String> options(Path directory) {
    return Map.of(
        "warehouse", FaultyFileIO.SCHEME + "://" + name + directory.toAbsolutePath().normalize());
  }

  /** From now on one operation fails, the first being 1. */
  public void failAt(int operation, Moment moment) {
    at(
        operation,
        moment,
        () -> {
          throw new IOException("meant to fail");
        });
  }

  /** From now on something happens at one operation, once. */
  public void at(int operation, Moment moment, Event event) {
    plan = new Plan(operation, moment, event);
    operations.set(0);
    happened.set(0);
  }

  public boolean happened() {
    return happened.get() > 0;
  }

  /** Number of operations since something was planned. */
  public int operations() {
    return operations.get();
  }

  int next() {
    return operations.incrementAndGet();
  }

  void reach(int operation, Moment moment) throws IOException {
    Plan now = plan;
    if (operation != now.operation() || moment != now.moment() || happened.getAndSet(1) > 0) {
      return;
    }
    try {
      now.event().happen();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
