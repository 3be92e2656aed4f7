package org.playlake.sample;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The threads that write, as many as there are cores and as memory allows. */
final class WriterThreads implements AutoCloseable {

  private static final long BYTES_BESIDE = 128L << 20;
  private static final long BYTES_A_THREAD = 160L << 20;

  private final ExecutorService threads;

  private WriterThreads(ExecutorService threads) {
    this.threads = threads;
  }

  static WriterThreads ofThisMachine() {
    Runtime machine = Runtime.getRuntime();
    long fitting = (machine.maxMemory() - BYTES_BESIDE) / BYTES_A_THREAD;
    long size = Math.max(1, Math.min(machine.availableProcessors(), fitting));
    return new WriterThreads(Executors.newFixedThreadPool((int) size));
  }

  /** Does all tasks and gives back their results in order; the first failure ends it. */
  <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    CompletionService<T> finished = new ExecutorCompletionService<>(threads);
    List<Future<T>> futures = new ArrayList<>();
    tasks.forEach(task -> futures.add(finished.submit(task)));
    try {
      for (int count = 0; count < futures.size(); count++) {
        finished.take().get();
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new IOException(cause.getMessage(), cause);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing the sample");
    }
  }

  /** Stops what is still under way and waits until it has stopped. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a file of the sample is still being written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
