// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.postern.api.discovery.Candidate;
import org.postern.api.discovery.Candidate.Login;
import org.postern.api.mail.EmailAddress;
import org.postern.api.profile.ConnectionSecurity;

final class ConfigFileTest {

    private static final EmailAddress ANN = EmailAddress.of("ann@provider.example");

    @Test
    void severalServersComeInTheFilesOrder() throws Exception {
        List<Candidate> candidates = candidates("several.xml");

        assertEquals(
                List.of("smtp.provider.example:465", "smtp.provider.example:587"),
                candidates.stream().map(c -> c.server().toString()).toList());
        assertEquals(ConnectionSecurity.TLS, candidates.get(0).server().security());
        assertEquals(ConnectionSecurity.STARTTLS, candidates.get(1).server().security());
    }

    @Test
    void loginsKeepTheirOrder() throws Exception {
        assertEquals(
                List.of(Login.BROWSER, Login.PASSWORD),
                candidates("several.xml").get(0).logins());
    }

    @Test
    void userNameIsFilledInOnceOrIsTheAddress() throws Exception {
        List<Candidate> candidates =
                Fixtures.candidates("several.xml", EmailAddress.of("%EMAILDOMAIN%@provider.example"));

        assertEquals(
                List.of("%EMAILDOMAIN%/provider.example", "%EMAILDOMAIN%@provider.example"),
                candidates.stream().flatMap(c -> c.server().userName().stream()).toList());
    }

    @Test
    void passwordNeverGoesWithoutTls() throws Exception {
        assertEquals(List.of(), candidates("plain.xml"));
    }

    @Test
    void serverForTheProvidersNetworkIsToldApartAndTakesNoLogin() throws Exception {
        Candidate relay = candidates("restricted.xml").get(0);

        assertTrue(relay.insideOnly());
        assertEquals(ConnectionSecurity.NONE, relay.server().security());
        assertEquals(Optional.empty(), relay.server().userName());
        assertEquals("*@provider.example", relay.sender(ANN).text());
    }

    @Test
    void passesOverWhatMakesNoSenseAndKeepsTheRest() throws Exception {
        List<Candidate> candidates = candidates("odd.xml");

        assertEquals(
                List.of("smtp.provider.example:587"),
                candidates.stream().map(c -> c.server().toString()).toList());
        assertEquals(ANN.toString(), candidates.get(0).server().userName().orElseThrow());
    }

    @Test
    void cutFileIsNone() {
        assertThrows(XMLStreamException.class, () -> candidates("cut.xml"));
    }

    @Test
    void documentTypeAndEntitiesAreRefused() {
        assertThrows(XMLStreamException.class, () -> candidates("attack.xml"));
        assertThrows(XMLStreamException.class, () -> read("<clientConfig>&smtp;</clientConfig>"));
    }

    @Test
    void depthIsBounded() {
        String deep = "<clientConfig>" + "<a>".repeat(40) + "</a>".repeat(40) + "</clientConfig>";

        assertThrows(XMLStreamException.class, () -> read(deep));
    }

    @Test
    void webPageIsNone() {
        assertThrows(XMLStreamException.class, () -> read("<html><head/><body>Welcome</body></html>"));
    }

    private static List<ConfiguredServer> read(String text) throws XMLStreamException {
        return ConfigFile.servers(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Candidate> candidates(String file) throws IOException, XMLStreamException {
        return Fixtures.candidates(file, ANN);
    }
}
