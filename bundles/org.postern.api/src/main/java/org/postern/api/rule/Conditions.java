// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

import java.util.List;
import java.util.Optional;

/** The kinds of condition there are at this moment, built in and contributed. */
public interface Conditions {

    List<Declaration> all();

    default Optional<Declaration> find(String kind) {
        return all().stream().filter(d -> d.kind().equals(kind)).findFirst();
    }

    /**
     * What is wrong with these parameters for that kind, in one sentence; empty if nothing is.
     *
     * @param kind as in {@link Declaration#kind()}
     */
    Optional<String> complaint(String kind, Parameters parameters);

    /**
     * A kind of condition as its contributor declared it.
     *
     * @param kind the key in a rule's {@code when}
     * @param label for the rule sentence, with {@code {0}} where the values go: {@code the gateway is {0}}
     * @param imitable whether another network could make it say yes
     * @param active whether it needs traffic: asked last, with a deadline, and never of a recorded network
     */
    record Declaration(
            String kind,
            String label,
            List<Parameter> parameters,
            boolean imitable,
            boolean active,
            String contributor) {}

    /** A parameter of a condition; the first of a declaration is the one a bare value in a rule stands for. */
    record Parameter(String name, Kind kind, String label, String example, boolean required, List<String> choices) {

        /** What its text must look like. */
        public enum Kind {
            TEXT,
            CIDR,
            HOST,
            PORT,
            PATTERN,
            CHOICE
        }
    }
}
