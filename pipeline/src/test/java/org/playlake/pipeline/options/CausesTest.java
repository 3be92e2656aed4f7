package org.playlake.pipeline.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.util.UserCodeException;
import org.junit.jupiter.api.Test;

class CausesTest {
  @Test
  void whatOnlyPassesACauseOnSaysNothing() {
    IOException cause = new IOException("a.parquet cannot be read", new IOException("bad page"));
    assertThat(Causes.explain(new PipelineExecutionException(UserCodeException.wrap(cause))))
        .isEqualTo("a.parquet cannot be read (bad page)");
  }

  @Test
  void whatAnEngineSaysOfACauseIsPassedOver() {
    IOException cause = new IOException("a.parquet cannot be read: bad page");
    assertThat(Causes.explain(new IllegalStateException("Failed to read data.", cause)))
        .isEqualTo("a.parquet cannot be read: bad page");
  }

  @Test
  void theInnermostIsNotRepeated() {
    IOException cause = new IOException("a.parquet: bad page", new IOException("bad page"));
    assertThat(Causes.explain(cause)).isEqualTo("a.parquet: bad page");
  }

  @Test
  void ofManyLinesTheFirstIsShown() {
    assertThat(Causes.explain(new IllegalStateException("bad\n\tat somewhere"))).isEqualTo("bad");
  }

  @Test
  void theFirstLineOfAMessageFitsBeforeAFullStop() {
    assertThat(Causes.firstLine(new IOException("Socket is closed by peer.\n\tat somewhere")))
        .isEqualTo("Socket is closed by peer");
    assertThat(Causes.firstLine(new IOException())).isEqualTo("IOException");
    assertThat(Causes.firstLine(new AccessDeniedException("/log")))
        .isEqualTo("access to /log is denied");
  }

  @Test
  void withoutAnyMessageTheClassIsNamed() {
    assertThat(Causes.explain(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void anErrorOfTheJvmIsToldWithWhatHelps() {
    assertThat(Causes.explain(new IllegalStateException("x", new StackOverflowError())))
        .isEqualTo(
            "x (StackOverflowError). A value is nested too deeply for the stack. Give it more with"
                + " PLAYLAKE_JAVA_OPTS=-Xss8m");
    assertThat(
            Causes.explain(
                new IllegalStateException(
                    "Job aborted due to stage failure: java.lang.OutOfMemoryError: Java heap space")))
        .contains("The heap is full.", "PLAYLAKE_HEAP");
  }

  @Test
  void aFullDiskIsToldWithWhatHelps() {
    assertThat(Causes.explain(new IOException("/lake/x: No space left on device")))
        .isEqualTo(
            "/lake/x: No space left on device. A disk is full: that of the warehouse or that of"
                + " temporary files. Free space on it");
  }

  @Test
  void thereIsNoFullStopAtTheEnd() {
    assertThat(Causes.explain(new IOException("It is gone."))).isEqualTo("It is gone");
  }

  @Test
  void anExecutorThatRanOutOfMemoryIsToldWithTheRemedy() {
    String lost = "ExecutorLostFailure (executor 1 exited) Reason: Command exited with code ";

    assertThat(Causes.explain(new IllegalStateException(lost + "52")))
        .contains("code 52. An executor ran out of memory", "spark.executor.memory");
    assertThat(Causes.explain(new IllegalStateException(lost + "137")))
        .contains("spark.executor.memoryOverhead");
  }

  @Test
  void whatAnExceptionOnlyNamesIsSaid() {
    assertThat(Causes.explain(new IllegalStateException("No lake", new UnknownHostException("b"))))
        .startsWith("No lake (the host b is not known). Check the name of the host");
    assertThat(Causes.explain(new AccessDeniedException("/x"))).isEqualTo("access to /x is denied");
    assertThat(Causes.explain(new NoSuchFileException("/x"))).isEqualTo("there is no /x");
  }
}
