// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;
import java.util.Map;

/** What a rule gives a condition: lists of text by parameter name, checked against the condition's declaration. */
public record Parameters(Map<String, List<String>> values) {

    public Parameters {
        values = Map.copyOf(values);
    }

    /** All values of that parameter; a condition says yes if it does for one of them. Empty if the rule gave none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The only value of that parameter, or the default. */
    public String one(String name, String otherwise) {
        return all(name).stream().findFirst().orElse(otherwise);
    }
}
