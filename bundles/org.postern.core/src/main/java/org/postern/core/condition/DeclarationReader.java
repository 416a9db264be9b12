// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IConfigurationElement;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Conditions.Parameter;

/** Reads what a {@code plugin.xml} declares. */
final class DeclarationReader {

    private static final List<String> RESERVED = List.of("all", "any", "not");

    private DeclarationReader() {}

    /** @throws IllegalArgumentException with one sentence, if something required is missing or makes no sense */
    static Declaration read(IConfigurationElement element) {
        String kind = required(element, "kind");
        if (RESERVED.contains(kind)) {
            throw new IllegalArgumentException("A condition cannot be called " + kind + ".");
        }
        return new Declaration(
                kind,
                required(element, "label"),
                Arrays.stream(element.getChildren("parameter"))
                        .map(DeclarationReader::parameter)
                        .toList(),
                !"false".equals(element.getAttribute("imitable")),
                "true".equals(element.getAttribute("active")),
                element.getContributor().getName());
    }

    private static Parameter parameter(IConfigurationElement element) {
        return new Parameter(
                required(element, "name"),
                Parameter.Kind.valueOf(required(element, "kind").toUpperCase(Locale.ROOT)),
                required(element, "label"),
                Optional.ofNullable(element.getAttribute("example")).orElse(""),
                "true".equals(element.getAttribute("required")),
                Arrays.stream(element.getChildren("choice"))
                        .map(choice -> required(choice, "value"))
                        .toList());
    }

    static String required(IConfigurationElement element, String name) {
        return Optional.ofNullable(element.getAttribute(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() ->
                        new IllegalArgumentException("<" + element.getName() + "> has no attribute " + name + "."));
    }
}
