// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.trust.Authorities;
import org.postern.discovery.Web.Fetched;

final class HttpsWebTest {

    private final Site site = new Site();
    private final HttpsWeb web = site.believer();

    HttpsWebTest() throws IOException, GeneralSecurityException {}

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void followsARedirectWithinHttps() throws Exception {
        site.redirect("/old", site.address("/new")).file("/new", new byte[] {'<'});

        Fetched.File file = assertInstanceOf(Fetched.File.class, fetched("/old"));

        assertArrayEquals(new byte[] {'<'}, file.octets());
    }

    @Test
    void followsNoRedirectToHttp() throws Exception {
        try (ServerSocket unprotected = new ServerSocket(0)) {
            site.redirect("/old", "http://localhost:" + unprotected.getLocalPort() + "/new");

            assertEquals(Words.say("no.file", 302), sentence("/old"));
        }
    }

    @Test
    void followsNoRedirectWithoutEnd() throws Exception {
        site.redirect("/old", site.address("/old"));

        assertInstanceOf(Fetched.Nothing.class, fetched("/old"));
    }

    @Test
    void asksNobodyOverHttp() {
        assertThrows(IllegalArgumentException.class, () -> web.fetch(URI.create("http://localhost/file")));
    }

    @Test
    void fileOfTheMostOctetsIsReadAndNoLongerOne() throws Exception {
        site.file("/most", new byte[HttpsWeb.MOST_OCTETS]).file("/more", new byte[HttpsWeb.MOST_OCTETS + 1]);

        assertInstanceOf(Fetched.File.class, fetched("/most"));
        assertEquals(Words.say("too.long"), sentence("/more"));
    }

    @Test
    void believesNobodyElsesCertificate() throws Exception {
        try (Site other = new Site("dns:localhost")) {
            other.file("/file", new byte[1]);

            Fetched fetched = web.fetch(URI.create(other.address("/file")));

            assertEquals(new Fetched.Nothing(Words.say("no.trust")), fetched);
        }
    }

    @Test
    void believesNobodyWhomThisComputerDoesNotKnow() throws Exception {
        HttpsWeb javas = new HttpsWeb(Authorities.JAVAS);

        Fetched fetched = javas.fetch(URI.create(site.address("/file")));

        assertEquals(new Fetched.Nothing(Words.say("no.trust")), fetched);
        assertEquals(List.of(), site.asked());
    }

    @Test
    void believesAKnownAuthorityForNoOtherName() throws Exception {
        try (Site other = new Site("dns:elsewhere.example")) {
            other.file("/file", new byte[1]);

            Fetched fetched = other.believer().fetch(URI.create(other.address("/file")));

            assertEquals(new Fetched.Nothing(Words.say("no.trust")), fetched);
            assertEquals(List.of(), other.asked());
        }
    }

    @Test
    void closedPortIsTold() throws Exception {
        String closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = "https://localhost:" + socket.getLocalPort();
        }

        assertEquals(new Fetched.Nothing(Words.say("unreachable")), web.fetch(URI.create(closed)));
    }

    private Fetched fetched(String path) throws InterruptedException {
        return web.fetch(URI.create(site.address(path)));
    }

    private String sentence(String path) throws InterruptedException {
        return assertInstanceOf(Fetched.Nothing.class, fetched(path)).sentence();
    }
}
