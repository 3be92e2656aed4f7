package org.playlake.io.paimon.testing;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.values.Row;
import org.hamcrest.Description;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.hamcrest.TypeSafeDiagnosingMatcher;
import org.playlake.io.paimon.table.PaimonSnapshot;

/**
 * Hamcrest matchers for what a write leaves.
 *
 * <pre>{@code
 * PAssert.that(written.snapshots())
 *     .satisfies(
 *         snapshots -> {
 *           assertThat(snapshots, contains(allOf(ofTable("shop.orders"), addedRows(3))));
 *           return null;
 *         });
 * pipeline.run().waitUntilFinish();
 * assertThat(StoredTable.of(catalog, "shop.orders"), hasRows(ann, bob, cyd));
 * }</pre>
 */
public final class PaimonMatchers {

  private PaimonMatchers() {}

  /** Matches a table that holds these rows, each as often as it is given, and no others. */
  public static Matcher<StoredTable> hasRows(Row... rows) {
    return new HasRows(List.of(rows));
  }

  /** Matches a table that exists and is empty. */
  public static Matcher<StoredTable> hasNoRows() {
    return new HasRows(List.of());
  }

  /** Matches a snapshot of this table, given by its full name. */
  public static Matcher<PaimonSnapshot> ofTable(String table) {
    return new FeatureMatcher<>(Matchers.equalTo(table), "a snapshot of table", "table") {
      @Override
      protected String featureValueOf(PaimonSnapshot snapshot) {
        return snapshot.table();
      }
    };
  }

  /** Matches a snapshot whose commit added files with so many rows. */
  public static Matcher<PaimonSnapshot> addedRows(long rows) {
    return new FeatureMatcher<>(Matchers.equalTo(rows), "a snapshot with added rows", "rows") {
      @Override
      protected Long featureValueOf(PaimonSnapshot snapshot) {
        return snapshot.rows();
      }
    };
  }

  private static final class HasRows extends TypeSafeDiagnosingMatcher<StoredTable> {
    private final List<Row> expected;

    HasRows(List<Row> expected) {
      this.expected = expected;
    }

    @Override
    protected boolean matchesSafely(StoredTable table, Description mismatch) {
      List<Row> unexpected = new ArrayList<>(table.rows());
      List<Row> missing = new ArrayList<>();
      for (Row row : expected) {
        if (!unexpected.remove(row)) {
          missing.add(row);
        }
      }
      if (missing.isEmpty() && unexpected.isEmpty()) {
        return true;
      }
      mismatch.appendText("table " + table.name());
      mismatch.appendValueList(" lacks [", ", ", "]", missing);
      mismatch.appendValueList(" and has beside them [", ", ", "]", unexpected);
      return false;
    }

    @Override
    public void describeTo(Description description) {
      description.appendValueList("a table with the rows [", ", ", "]", expected);
    }
  }
}
