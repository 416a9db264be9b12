// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;

/** The condition of a rule as a tree. */
public sealed interface When {

    /** One condition with its parameters. */
    record Is(String kind, Parameters parameters) implements When {}

    /** All hold; an empty list holds always. */
    record All(List<When> parts) implements When {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one holds. */
    record Any(List<When> parts) implements When {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold; unknown stays unknown. */
    record Not(When part) implements When {}
}
