// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.postern.api.discovery.Candidate;
import org.postern.api.mail.EmailAddress;

/** Configuration files in the shapes that providers publish. */
final class Fixtures {

    private Fixtures() {}

    static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources", name));
    }

    static List<Candidate> candidates(String name, EmailAddress address) throws IOException, XMLStreamException {
        Question question = Question.of(address).orElseThrow();
        return ConfigFile.servers(file(name)).stream()
                .map(server -> server.candidate(question, new Provenance("Named in a test.", false)))
                .flatMap(Optional::stream)
                .toList();
    }
}
