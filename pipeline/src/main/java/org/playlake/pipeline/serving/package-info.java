/**
 * Files for those who serve the lake: StarRocks' catalogs and materialized views, data sets for BI
 * tools and the dictionary of all fields, made from the tables' definitions. {@code ServingFiles}
 * makes all of them.
 */
package org.playlake.pipeline.serving;
