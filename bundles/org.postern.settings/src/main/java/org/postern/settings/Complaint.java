// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import org.postern.api.mail.Visible;

/** What is wrong with a settings file, and where in it. */
final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param place a line and column, or a path such as {@code rules[2].when.gateway}; empty for the whole file
     * @param reason one sentence
     */
    Complaint(String place, String reason) {
        super((place.isEmpty() ? "" : Visible.text(place) + ": ") + reason);
    }

    /** The sentence for that file. */
    String about(Object file) {
        return Visible.text(file.toString()) + ": " + getMessage();
    }
}
