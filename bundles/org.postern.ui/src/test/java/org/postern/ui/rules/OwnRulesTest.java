// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.api.Origin;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;

final class OwnRulesTest {

    private final Rule policy = rule("policy", Origin.Layer.POLICY_LOCKED);
    private final Rule first = rule("first", Origin.Layer.USER);
    private final Rule second = rule("second", Origin.Layer.USER);
    private final OwnRules own = OwnRules.of(List.of(policy, first, second));

    @Test
    void leaveOutThoseOfTheOrganisation() {
        assertEquals(List.of(first, second), own.rules());
    }

    @Test
    void moveOnlyAmongEachOther() {
        assertFalse(own.movable(first, -1));
        assertTrue(own.movable(first, 1));
        assertFalse(own.movable(policy, 1));
        assertEquals(List.of(second, first), own.moved(first, 1));
    }

    @Test
    void canBeRemoved() {
        assertEquals(List.of(second), own.without(first));
    }

    private static Rule rule(String id, Origin.Layer layer) {
        return new Rule(id, id, new When.All(List.of()), "office", List.of(), new Origin(layer, ""));
    }
}
