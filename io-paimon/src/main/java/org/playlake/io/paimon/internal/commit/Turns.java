package org.playlake.io.paimon.internal.commit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.commit.Exclusivity.Kind;
import org.playlake.io.paimon.table.PaimonReadState;

/**
 * Settings of a commit's turn among others, before its tables are known.
 *
 * @param kind null of a commit that takes no turn
 * @param first the first table of the commit that this one ends; null of any other
 * @param last the table of another commit with which the turn ends; null if it ends with this one
 */
public record Turns(
    @Nullable Kind kind,
    List<PaimonReadState> unchanged,
    @Nullable String first,
    @Nullable String last)
    implements Serializable {

  public static final Turns NONE = new Turns(null, List.of(), null, null);

  public Turns {
    unchanged = List.copyOf(unchanged);
  }

  public Turns ofAll() {
    return new Turns(Kind.OF_ALL, List.of(), null, last);
  }

  public Turns ofParts(List<PaimonReadState> basis) {
    return new Turns(Kind.OF_PARTS, basis, null, last);
  }

  public Turns until(String table) {
    return new Turns(kind, unchanged, first, table);
  }

  /** The turn of the commit that comes last, in that of a commit with this plan. */
  public Turns ending(CommitPlan plan) {
    if (kind == null || last == null || plan.named().isEmpty()) {
      throw new IllegalStateException(
          "This commit has no turn that another one could end. Name its tables, make it exclusive,"
              + " say until(..) with the last table, and then ask for the commit of that one.");
    }
    return new Turns(Kind.ENDING, List.of(), plan.named().get(0).name(), last);
  }

  public boolean isTaken() {
    return kind != null;
  }

  /**
   * The claim of a commit with this plan, as of now; null if it takes no turn. Throws {@link
   * IllegalArgumentException} when such a commit cannot be so.
   */
  public @Nullable Exclusivity claim(CatalogOptions options, CommitPlan plan) {
    if (kind == null) {
      if (last != null) {
        throw new IllegalArgumentException(
            "A commit that takes no turn has none that ends with table "
                + last
                + ". Make it exclusive, or leave out until(..).");
      }
      return null;
    }
    List<String> tables = plan.named().stream().map(TableCommit::name).toList();
    check(kind, plan, tables);
    if (kind == Kind.ENDING) {
      return Exclusivity.ending(requireNonNull(first), requireNonNull(last));
    }
    Exclusivity claim = Exclusivity.now(options, kind, tables, unchanged);
    Exclusivity whole = last == null ? claim : claim.until(last);
    return options.exclusivePatience().map(whole::waiting).orElse(whole);
  }

  private void check(Kind taken, CommitPlan plan, List<String> tables) {
    if (plan.others() != null) {
      throw new IllegalArgumentException(
          "The tables of an exclusive commit are known before, so that others see when it is"
              + " complete. Name them all, and leave out appendOthers().");
    }
    if (taken == Kind.OF_ALL && !plan.replacesAll()) {
      throw new IllegalArgumentException(
          "An exclusive commit replaces each of its tables as a whole, because what it writes must"
              + " not depend on what another one left. Name the tables with replace(..) only, say"
              + " what they were made from with exclusiveIfUnchanged(..), or leave out"
              + " exclusive().");
    }
    if (taken == Kind.ENDING && !tables.equals(List.of(requireNonNull(last)))) {
      throw new IllegalArgumentException(
          "The turn ends with table "
              + last
              + ", and the commit that ends it names "
              + tables
              + ". Name that table, and no other.");
    }
    if (taken != Kind.ENDING && tables.contains(last)) {
      throw new IllegalArgumentException(
          "Table "
              + last
              + " is committed already, before the commit that ends the turn. Name it in one of"
              + " the two.");
    }
  }
}
