package org.playlake.benchmarks.paimonio;

import org.apache.beam.sdk.transforms.DoFn;

/** Prints sums where they come out, which is in this program. */
final class PrintFn extends DoFn<String, Void> {

  @ProcessElement
  public void print(@Element String sums) {
    System.out.println("sums: " + sums);
  }
}
