// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * Why a send failed and what can be done.
 *
 * @param detail tells kinds of one cause apart, such as {@code certificate} for tls-failed
 * @param confidence 0 to 1
 * @param happened what happened, one sentence without jargon
 * @param why and whose side it is on, naming network and server where they are known
 * @param toDo what the person can do, the first action first
 * @param forAdministrator what the administrator should know
 * @param whoGotIt whether the message went to anyone, one sentence
 * @param evidence the id of the rule that decided, and the words it decided by
 */
public record Diagnosis(
        Cause cause,
        Optional<String> detail,
        double confidence,
        Actor whoActs,
        boolean retryMayHelp,
        String happened,
        String why,
        List<String> toDo,
        String forAdministrator,
        String whoGotIt,
        List<Remedy> remedies,
        String evidence) {

    public Diagnosis {
        toDo = List.copyOf(toDo);
        remedies = List.copyOf(remedies);
    }
}
