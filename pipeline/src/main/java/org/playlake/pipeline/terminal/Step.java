package org.playlake.pipeline.terminal;

/**
 * Progress of something.
 *
 * @param phase what is being done, in a word or two
 * @param done of {@code total}, in this phase
 * @param unit what is counted
 * @param share of the whole, from 0 to 1, over all phases
 */
public record Step(String phase, long done, long total, String unit, double share) {

  /** The progress of something with one phase. */
  public static Step of(String phase, long done, long total, String unit) {
    return new Step(phase, done, total, unit, total == 0 ? 0 : (double) done / total);
  }
}
