// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.util.List;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Inquiry;

/**
 * What a source said.
 *
 * @param inquiry how it is told to a person who gets none of its candidates
 */
record Answer(List<Candidate> candidates, Inquiry inquiry) {

    static Answer none(String place, String said) {
        return new Answer(List.of(), new Inquiry(place, said));
    }
}
