package org.playlake.benchmarks.paimonio;

/** Adds a sale to sums; texts of the benchmark are ASCII. */
record SaleSum() implements SumFn.Adding<Sale> {

  @Override
  public void add(Sale sale, Sums to) {
    to.add(
        sale.id(),
        sale.quantity() == null ? 0 : sale.quantity(),
        sale.region() == null ? 0 : sale.region().length,
        sale.player().length,
        sale.amount(),
        sale.micros());
  }
}
