// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Inquiry;
import org.postern.discovery.Web.Fetched;

/** Fetches a configuration file and tells what is in it for whom. */
record ConfigReader(Web web, Question question) {

    /** @param place who is asked, for a person */
    Answer answer(URI file, String place, Provenance provenance) throws InterruptedException {
        Fetched fetched = web.fetch(file);
        return fetched instanceof Fetched.Nothing nothing
                ? Answer.none(place, nothing.sentence())
                : read(((Fetched.File) fetched).octets(), place, provenance);
    }

    private Answer read(byte[] octets, String place, Provenance provenance) {
        try {
            List<Candidate> candidates = ConfigFile.servers(octets).stream()
                    .map(server -> server.candidate(question, provenance))
                    .flatMap(Optional::stream)
                    .toList();
            return new Answer(candidates, new Inquiry(place, Words.say("no.server")));
        } catch (XMLStreamException e) {
            return Answer.none(place, Words.say("unreadable"));
        }
    }
}
