package org.playlake.io.paimon;

import static java.util.Objects.requireNonNull;

import com.google.auto.value.AutoValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.values.PCollectionList;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.commit.CommitPlan;
import org.playlake.io.paimon.internal.commit.TableCommitter;
import org.playlake.io.paimon.internal.commit.Turns;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.ReplacedPartitions;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonReadState;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Commits files: one snapshot for each named table, made after all files of all of them are
 * written, in the order they were named. Made by {@code PaimonIO.commitFiles}.
 *
 * <p>Each table is committed exactly once, with or without rows, however often writers or the
 * commit are tried again. Readers see a table change in one step; the tables do not change
 * together, but one after the other. When the commit of one fails for good, those before it are
 * done and those after it are as they were.
 *
 * <p>Of unbounded files each pane is committed so, but for tables without files in it.
 *
 * <p>Belongs to one run. A commit gets its name when the pipeline is built, and keeps it however
 * often a runner starts the same graph by itself, as Flink and Dataflow do after a failure: such a
 * restart finds the commit made and adds nothing. A second {@code Pipeline.run()} throws {@link
 * IllegalStateException} before it starts anything, because it could be a retry as well as another
 * load. A pipeline that is built anew is another load, and so is a launch program that is started
 * again, such as a second attempt of {@code spark-submit}: after a failure, look with {@code
 * PaimonTables.snapshot} or replace rows. A Dataflow classic template is one build for all its
 * launches, so only the first one may write; use a Flex template.
 */
@AutoValue
public abstract class CommitPaimonFiles
    extends PTransform<PCollectionList<PaimonFiles>, PaimonWriteResult> {

  CommitPaimonFiles() {}

  abstract CatalogOptions catalog();

  abstract CommitPlan plan();

  abstract TablePolicy policy();

  abstract String generatedUser();

  abstract @Nullable String givenUser();

  abstract @Nullable Duration triggeringFrequency();

  abstract Turns turns();

  abstract OneRun onlyRun();

  abstract Builder toBuilder();

  @AutoValue.Builder
  abstract static class Builder {
    abstract Builder setCatalog(CatalogOptions catalog);

    abstract Builder setPlan(CommitPlan plan);

    abstract Builder setPolicy(TablePolicy policy);

    abstract Builder setGeneratedUser(String user);

    abstract Builder setGivenUser(@Nullable String user);

    abstract Builder setTriggeringFrequency(@Nullable Duration frequency);

    abstract Builder setTurns(Turns turns);

    abstract Builder setOnlyRun(OneRun run);

    abstract CommitPaimonFiles build();
  }

  /** For {@code PaimonIO} only. */
  static CommitPaimonFiles create() {
    return new AutoValue_CommitPaimonFiles.Builder()
        .setCatalog(CatalogOptions.of(Map.of()))
        .setPlan(CommitPlan.NONE)
        .setPolicy(TablePolicy.AS_IS)
        .setGeneratedUser(UUID.randomUUID().toString())
        .setTurns(Turns.NONE)
        .setOnlyRun(new OneRun())
        .build();
  }

  /** Options of Paimon's catalog, as described at {@code PaimonIO}. */
  public CommitPaimonFiles withCatalogOptions(Map<String, String> options) {
    return with(CatalogOptions.of(options));
  }

  CommitPaimonFiles with(CatalogOptions catalog) {
    return toBuilder().setCatalog(catalog).build();
  }

  /** Adds a table whose rows are all replaced by those of the files; without files, by none. */
  public CommitPaimonFiles replace(PaimonTable table) {
    return with(table, CommitMode.REPLACE);
  }

  /**
   * Adds a table of which only partitions are replaced, those given, whether there are files for
   * them or not. Files of other partitions fail the commit. Of several partitions, those with files
   * are replaced in one step and then each one without.
   *
   * @param partitions values by partition key: all keys, or, of a single one, some
   */
  public CommitPaimonFiles replacePartitions(
      PaimonTable table, List<Map<String, String>> partitions) {
    CommitMode mode = CommitMode.replacing(partitions);
    ReplacedPartitions.check(mode, table);
    return with(table, mode);
  }

  /** Adds a table of which those partitions given that get no rows are emptied, others replaced. */
  public CommitPaimonFiles replaceOccurring(PaimonTable table, List<Map<String, String>> emptied) {
    CommitMode mode = CommitMode.replacingOccurring(emptied);
    ReplacedPartitions.check(mode, table);
    return with(table, mode);
  }

  /**
   * Adds a table that gets the rows of the files beside those it has; with a primary key, in the
   * place of those with the same key.
   */
  public CommitPaimonFiles append(PaimonTable table) {
    return with(table, CommitMode.APPEND);
  }

  /** Tables with files that are not named get their rows too, after those named, by name. */
  public CommitPaimonFiles appendOthers() {
    return with(plan().withOthers(CommitMode.APPEND));
  }

  /**
   * Makes this commit exclusive: of several exclusive commits to the same tables, each in a
   * pipeline of its own, the tables end up with the rows of one, never with a mixture. Every table
   * must be replaced as a whole, and all must name the same table first.
   *
   * <p>The first to reach its first table goes on. Another one that began before that waits until
   * the first is complete and then fails with {@link
   * org.playlake.io.paimon.table.CommitConflictException}, with nothing of it in any table. Should
   * the first make no snapshot for half a minute, the other replaces all tables, and the first, if
   * it still lives, fails in its turn. A commit that died between two tables leaves a mixture until
   * the next one.
   *
   * <p>Holds wherever Paimon's own commits are atomic: local and HDFS file systems, REST and other
   * catalogs with locks. On an object store without any of these two snapshots can overwrite each
   * other, exclusive or not.
   */
  public CommitPaimonFiles exclusive() {
    return with(turns().ofAll());
  }

  /**
   * Makes this commit exclusive without that it replaces tables as a whole: it may append and
   * replace partitions, and takes turns with all exclusive commits that name the same table first.
   * Others may be made between the build of the pipeline and its turn, as long as what this one was
   * made from is still there: nobody has committed to the partitions that were read but
   * compactions. Else it fails with {@link org.playlake.io.paimon.table.CommitConflictException},
   * and nothing of it is in any table.
   *
   * <p>It does not mend what a commit left that died between two tables: it fails in the same way,
   * unless that one had begun when this pipeline was built. Build the pipeline anew then, from the
   * tables as they are. Commits that are not exclusive are not waited for, and seen only if they
   * came before the turn.
   */
  public CommitPaimonFiles exclusiveIfUnchanged(List<PaimonReadState> read) {
    return with(turns().ofParts(read));
  }

  /**
   * The turn of this exclusive commit goes on until another table is committed, which is made from
   * the snapshots of this one: by {@link #ending}, in the same pipeline. Others that say so, too,
   * wait for that, two minutes if need be; a run that dies before it died in the middle.
   */
  public CommitPaimonFiles until(PaimonTable last) {
    return with(turns().until(last.name()));
  }

  /**
   * The commit that ends the turn of this one. Name the table that {@link #until} says, with {@link
   * #append} or another mode. It bears the same user, catalog and properties, and is made only
   * while the turn lasts.
   */
  public CommitPaimonFiles ending() {
    return toBuilder()
        .setTurns(turns().ending(plan()))
        .setPlan(plan().withoutTables())
        .setOnlyRun(onlyRun().ending())
        .build();
  }

  /** Adds a property that each snapshot stores, for {@code PaimonTables.newest}. */
  public CommitPaimonFiles withSnapshotProperty(String key, String value) {
    return with(plan().withProperty(key, value));
  }

  /**
   * Tables are given the columns that are described and that they lack, each immediately before its
   * snapshot is made; of an {@link #exclusive} commit once it is its turn. For files of {@link
   * WritePaimonFiles#withColumnsAddedByCommit}. When somebody else has changed a table's schema
   * since they were written, this fails with {@link
   * org.playlake.io.paimon.table.CommitConflictException} or {@link
   * org.playlake.io.paimon.table.PaimonSchemaException}.
   */
  public CommitPaimonFiles addingColumns() {
    return toBuilder().setPolicy(policy().lengthening()).build();
  }

  CommitPaimonFiles with(CommitPlan plan) {
    return toBuilder().setPlan(plan).build();
  }

  CommitPaimonFiles with(TablePolicy policy) {
    return toBuilder().setPolicy(policy).build();
  }

  private CommitPaimonFiles with(Turns turns) {
    return toBuilder().setTurns(turns).build();
  }

  private CommitPaimonFiles with(PaimonTable table, CommitMode mode) {
    return with(plan().with(table.name(), table, mode));
  }

  /**
   * The name to commit under, for a pipeline on unbounded input that is to go on after a restart:
   * the same for each launch that starts from the state of the one before, and for no other. A
   * random one unless set.
   */
  public CommitPaimonFiles withCommitUser(String user) {
    if (user.isBlank() || user.contains("-s-")) {
      throw new IllegalArgumentException(
          "A commit user is not blank and does not hold '-s-', which Paimon uses itself; '"
              + user
              + "' cannot be one.");
    }
    return toBuilder().setGivenUser(user).build();
  }

  /** Sets the interval of commits of unbounded files, which need one. */
  public CommitPaimonFiles withTriggeringFrequency(@Nullable Duration frequency) {
    return toBuilder().setTriggeringFrequency(frequency).build();
  }

  /** The name under which the commits are made, for {@code PaimonTables.snapshot}. */
  public String commitUser() {
    return givenUser() == null ? generatedUser() : requireNonNull(givenUser());
  }

  @Override
  public PaimonWriteResult expand(PCollectionList<PaimonFiles> files) {
    if (plan().isEmpty()) {
      throw new IllegalArgumentException(
          "There is no table to commit to. Name one with replace(..) or append(..).");
    }
    onlyRun().build();
    TableCommitter committer =
        new TableCommitter(
            catalog(),
            policy(),
            plan(),
            commitUser(),
            generatedUser(),
            true,
            turns().claim(catalog(), plan()));
    return new CommitGraph(committer, triggeringFrequency(), givenUser() != null).of(files);
  }

  /** Refuses the second run of a pipeline. */
  @Override
  public void validate(@Nullable PipelineOptions options) {
    onlyRun().start(plan().shown());
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    super.populateDisplayData(builder);
    WriteDisplay.show(this, builder);
  }
}
