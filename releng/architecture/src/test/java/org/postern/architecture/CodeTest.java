// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What no class of a bundle does. All of them are read once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CodeTest {

    private final JavaClasses classes;

    CodeTest() throws IOException {
        List<Path> compiled = Bundle.all().stream()
                .map(b -> b.folder().resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        classes = new ClassFileImporter().importPaths(compiled);
        assertFalse(classes.isEmpty(), "build the bundles first");
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes);
    }

    @Test
    void nobodyWritesToTheProcessStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.postern.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    @Test
    void nobodyKeepsStaticState() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat()
                .areNotAssignableTo("org.eclipse.osgi.util.NLS")
                .should()
                .beFinal()
                .check(classes);
    }

    @Test
    void packagesOfTheApiHaveNoCycles() {
        slices().matching("org.postern.api.(*)..").should().beFreeOfCycles().check(classes);
    }
}
