/**
 * Catalogs and the tables in them, on the launcher and on workers.
 *
 * <p>In: catalog options as the user wrote them ({@code CatalogOptions}, with {@code Secrets} taken
 * from the environment) and described tables. Out: open catalogs ({@code OpenCatalog}, {@code
 * Closing}) and tables that are what was described ({@code TableShape}, {@code TablePolicy}, {@code
 * TableEvolution}, {@code TablePreparation}), or would be once they are created or changed ({@code
 * ProspectiveTable}, {@code WriterTrial}, {@code CaseConflicts}); what a commit added ({@code
 * SnapshotFiles}, {@code PaimonSnapshotCoder}) and the names that lineage shows ({@code
 * TableLineage}).
 *
 * <p>Promised: a secret's value is in no message, log or serialized form; a table is created or
 * evolved only as far as the policy allows.
 */
package org.playlake.io.paimon.internal.catalog;
