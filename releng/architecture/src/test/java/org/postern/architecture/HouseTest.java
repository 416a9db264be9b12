// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.architecture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who depends on whom, held against ARCHITECTURE.md. */
final class HouseTest {

    private final HouseTable table = new HouseTable();
    private final List<Bundle> bundles = Bundle.all();

    HouseTest() throws IOException {}

    @Test
    void tableNamesEveryBundleAndNoOther() {
        Set<String> names = bundles.stream().map(Bundle::name).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(names, table.rows().keySet());
    }

    @Test
    void bundlesUseTheApiAndTheirOwnLibrariesOnly() {
        List<String> strangers = bundles.stream().flatMap(this::strangers).toList();

        assertEquals(List.of(), strangers);
    }

    private Stream<String> strangers(Bundle bundle) {
        return Stream.of("Import-Package", "Require-Bundle", "DynamicImport-Package", "Fragment-Host")
                .flatMap(header -> bundle.names(header).stream())
                .filter(used -> !table.permits(bundle.name(), used))
                .map(used -> bundle + " uses " + used);
    }

    @Test
    void onlyApiAndTestingExport() {
        List<String> exporting = bundles.stream()
                .filter(b -> !b.names("Export-Package").isEmpty())
                .map(Bundle::name)
                .toList();

        assertTrue(Set.of("org.postern.api", "org.postern.testing").containsAll(exporting), exporting.toString());
    }

    @Test
    void everyBundleIsLazyAndRunsOnJava17() {
        assertAll(bundles.stream().map(bundle -> () -> {
            assertTrue(bundle.has("Bundle-ActivationPolicy", "lazy"), bundle + " is not lazy");
            assertTrue(bundle.has("Bundle-RequiredExecutionEnvironment", "JavaSE-17"), bundle + " is not for Java 17");
        }));
    }

    @Test
    void noBundleHasAnActivator() {
        assertEquals(
                List.of(),
                bundles.stream()
                        .filter(b -> !b.names("Bundle-Activator").isEmpty())
                        .toList());
    }
}
