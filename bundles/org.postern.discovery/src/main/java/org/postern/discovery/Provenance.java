// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.util.List;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.profile.SubmissionServer;

/**
 * How a server's name came here.
 *
 * @param sentence says it to a person
 * @param unsigned whether the DNS led there, which a network can forge
 */
record Provenance(String sentence, boolean unsigned) {

    Candidate candidate(Question question, SubmissionServer server, List<Login> logins, boolean insideOnly) {
        return new Candidate(server, logins, insideOnly, unsigned && !question.owns(server.host()), sentence);
    }
}
