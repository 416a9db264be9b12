// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.diagnosis;

import java.util.Optional;

/** Knows what a diagnosis rule may say, for who reads rules from a place of their own, such as a policy. */
public interface RuleGrammar {

    /** What is wrong with the rules, a sentence with the place; empty if they can be used. */
    Optional<String> complaint(String json);
}
