// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.util.List;
import java.util.Optional;

/**
 * A file in which an organisation gives settings, on this computer or on a server.
 *
 * @param source the file or its address, as a person would look it up
 * @param locks whether what it locks is locked; not where this user could write it, since locks prevent mistakes and
 *     are no boundary against whoever wrote them
 * @param problem one sentence with file and place, if it could not be taken; what it said before stays in force
 * @param stale one sentence, if what its server has now may be another than what is in force
 * @param removals what it takes away
 * @param passedOver a sentence with file and place for each thing in it that names a profile or a condition which does
 *     not exist here, and counts for nothing until it does
 */
public record Policy(
        String source,
        boolean locks,
        Optional<String> problem,
        Optional<String> stale,
        List<Removal> removals,
        List<String> passedOver) {

    public Policy {
        removals = List.copyOf(removals);
        passedOver = List.copyOf(passedOver);
    }

    /** Of a file that takes nothing away, and names nothing that does not exist. */
    public Policy(String source, boolean locks, Optional<String> problem) {
        this(source, locks, problem, Optional.empty(), List.of(), List.of());
    }

    /** Whether it lies on a server. */
    public boolean remote() {
        return source.contains("://");
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
