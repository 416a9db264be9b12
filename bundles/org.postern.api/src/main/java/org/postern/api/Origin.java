// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api;

/**
 * Where a value came from.
 *
 * @param source the file, as a person would look it up
 */
public record Origin(Layer layer, String source) {

    /** Whether the user may not change the value. */
    public boolean locked() {
        return layer == Layer.POLICY_LOCKED;
    }

    /** The layers of the settings, the ones that win last. */
    public enum Layer {
        /** Given by an organisation; the user may replace it. */
        POLICY_DEFAULT,
        /** The user's own. */
        USER,
        /** Given by an organisation, not to be replaced. */
        POLICY_LOCKED,
        /** In no file: a program's own, for one message. */
        PROGRAM
    }
}
