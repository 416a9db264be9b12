// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.function.Supplier;
import org.eclipse.swt.widgets.Text;

/** Fills a field from another one until a person types something else into it. */
final class Follower {

    private final Text field;
    private final Supplier<String> leader;
    private String proposed;

    Follower(Text field, Supplier<String> leader) {
        this.field = field;
        this.leader = leader;
        this.proposed = leader.get();
    }

    /** To be called when the leader has changed. */
    void follow() {
        String proposal = leader.get();
        if (field.getText().equals(proposed) && !proposal.equals(proposed)) {
            proposed = proposal;
            field.setText(proposal);
        }
    }
}
