package org.playlake.io.paimon.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.rest.exceptions.NotAuthorizedException;
import org.apache.paimon.rest.exceptions.RESTException;
import org.apache.paimon.rest.exceptions.ServiceFailureException;
import org.apache.paimon.rest.exceptions.ServiceUnavailableException;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.table.CatalogUnavailableException;

class PatienceTest {
  private final List<Duration> pauses = new ArrayList<>();

  /** A clock that moves only while somebody sleeps. */
  private final Patience.Time time =
      new Patience.Time() {
        @Override
        public long nanos() {
          return pauses.stream().mapToLong(Duration::toNanos).sum();
        }

        @Override
        public void sleep(Duration pause) {
          pauses.add(pause);
        }
      };

  private final Patience patience = new Patience(Duration.ofMinutes(3), time);

  @Test
  void aCatalogThatIsAwayForAMinuteIsWaitedForWithLongerAndLongerPauses() {
    String answer =
        patience.with(
            () -> {
              if (time.nanos() < Duration.ofMinutes(1).toNanos()) {
                throw new IllegalStateException("no", new ConnectException("Connection refused"));
              }
              return "here";
            });

    assertThat(answer).isEqualTo("here");
    assertThat(pauses).isSorted().hasSizeLessThan(10);
  }

  @Test
  void oneThatStaysAwayIsGivenUp() {
    assertThatThrownBy(
            () ->
                patience.run(
                    () -> {
                      throw new RESTException(new ConnectException("Connection refused"), "GET");
                    }))
        .isInstanceOf(CatalogUnavailableException.class)
        .hasMessageContaining("The catalog does not answer, and was asked again for 1")
        .hasMessageContaining("Connection refused");
    assertThat(time.nanos()).isLessThanOrEqualTo(Duration.ofMinutes(3).toNanos());
  }

  @Test
  void whoeverWaitsAboveDoesNotWaitOnceMore() {
    assertThatThrownBy(
            () ->
                patience.run(
                    () ->
                        new Patience(Duration.ZERO, time)
                            .run(
                                () -> {
                                  throw new ConnectException("Connection refused");
                                })))
        .isInstanceOf(CatalogUnavailableException.class)
        .hasMessage("The catalog does not answer: Connection refused.");
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatIsNoOutageFailsAtOnce() {
    for (Exception failure :
        List.of(
            new NotAuthorizedException("Not authorized: %s", "who are you"),
            new ServiceFailureException("Server error: %s", "a bug"),
            new UnknownHostException("catalgo"),
            new SQLException("no such table", "42P01"),
            new SQLException("No suitable driver found for jdbc:x", "08001"),
            new IOException("disk"))) {
      assertThatThrownBy(
              () ->
                  patience.run(
                      () -> {
                        throw failure;
                      }))
          .isSameAs(failure);
    }
    assertThat(pauses).isEmpty();
  }

  @Test
  void serversThatAreBusyAndConnectionsThatBreakAreOutages() {
    for (Exception failure :
        List.of(
            new ServiceUnavailableException("Service unavailable: %s", "later"),
            new RESTException("Unable to process: %s", "<html>502 Bad Gateway"),
            new RESTException(new SocketException("Connection reset"), "POST"),
            new SocketTimeoutException("Read timed out"),
            new SQLException("terminating connection", "08006"))) {
      assertThat(Outage.in(new IllegalStateException("x", failure))).as("%s", failure).isNotNull();
    }
  }

  @Test
  void howLongIsAnOptionOfTheCatalog() {
    Map<String, String> hasty = Map.of("warehouse", "w", Patience.OPTION, "soon");
    assertThatThrownBy(() -> CatalogOptions.of(hasty).open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("beam.outage-patience is no duration: 'soon'. Give one such as");
    assertThatThrownBy(
            () ->
                Patience.of(Map.of(Patience.OPTION, "0 s"))
                    .run(
                        () -> {
                          throw new ConnectException("Connection refused");
                        }))
        .isInstanceOf(CatalogUnavailableException.class);
  }
}
