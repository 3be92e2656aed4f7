/**
 * Tables as data, and catalogs that are open: what writers, readers and maintenance stand on.
 *
 * <p>{@code CatalogOptions} is what a graph carries, {@code OpenCatalog} what a worker makes of it.
 */
package org.playlake.io.paimon.catalog;
