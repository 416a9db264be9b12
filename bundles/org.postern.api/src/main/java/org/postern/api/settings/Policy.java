// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.util.List;
import java.util.Optional;

/**
 * A file in which an organisation gives settings.
 *
 * @param source the file, as a person would look it up
 * @param locks whether what it locks is locked; not where this user could write it, since locks prevent mistakes and
 *     are no boundary against whoever wrote them
 * @param problem one sentence with file and place, if it could not be taken; what it said before stays in force
 * @param removals what it takes away
 */
public record Policy(String source, boolean locks, Optional<String> problem, List<Removal> removals) {

    public Policy {
        removals = List.copyOf(removals);
    }

    /** Of a policy that takes nothing away. */
    public Policy(String source, boolean locks, Optional<String> problem) {
        this(source, locks, problem, List.of());
    }

    /**
     * An entry that a policy takes away.
     *
     * @param list the list of the settings that it is in: profiles, rules, trust or oauthClients
     * @param from the files that gave it, as a person would look them up; empty if none does
     */
    public record Removal(String list, String id, List<String> from) {

        public Removal {
            from = List.copyOf(from);
        }
    }
}
