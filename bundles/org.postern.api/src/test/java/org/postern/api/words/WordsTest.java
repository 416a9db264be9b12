// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postern.api.Origin;
import org.postern.api.check.ServerCheck.Relay;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.Probes;
import org.postern.api.network.SignalName;
import org.postern.api.profile.Account;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Issuer;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.ProxyServer;
import org.postern.api.profile.RecipientDomain;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.OAuthClient;
import org.postern.api.settings.Secret;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Takeover;
import org.postern.api.settings.Takeover.Extent;
import org.postern.api.settings.Vault;

/** What a person hears who typed what cannot be. */
final class WordsTest {

    private static final Origin USER = new Origin(Origin.Layer.USER, "");
    private static final Optional<String> ANN = Optional.of("ann@example.org");
    private static final TlsIdentity CERTIFICATE =
            new TlsIdentity(List.of(), Optional.of(Path.of("/ann.p12").toAbsolutePath()), true);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void everySentenceIsSaidInTheLanguageOfThePerson() {
        Set<String> english = said(Locale.ENGLISH);
        Set<String> german = said(Locale.GERMANY);

        int sentences = ResourceBundle.getBundle("org.postern.api.words.messages")
                .keySet()
                .size();
        assertEquals(sentences, english.size());
        assertEquals(sentences, german.size());
        assertEquals(Set.of(), english.stream().filter(german::contains).collect(Collectors.toSet()));
    }

    @Test
    void whatWasTypedIsQuoted() {
        Locale.setDefault(Locale.GERMANY);

        assertEquals("„ann“ ist keine E-Mail-Adresse: Sie hat kein @.", complaint(() -> EmailAddress.of("ann")));
        assertEquals("Die Zahl der Verbindungen ist 1 bis 20.", complaint(() -> limits(1, 21)));
    }

    private static Set<String> said(Locale locale) {
        Locale.setDefault(locale);
        return refused().stream().map(WordsTest::complaint).collect(Collectors.toSet());
    }

    private static String complaint(Executable typing) {
        return String.valueOf(assertThrows(Exception.class, typing).getMessage());
    }

    private static List<Executable> refused() {
        return List.of(
                () -> profile("no id", "Office", Particulars.NONE),
                () -> profile("office", " ", Particulars.NONE),
                () -> new SmtpProfile("office", "Office", open(), List.of(), USER),
                () -> profile("office", "Office", particulars("me", CERTIFICATE, Optional.empty())),
                () -> profile("office", "Office", particulars("me", TlsIdentity.USUAL, Optional.of(proxy()))),
                () -> new SmtpProfile(
                        "office",
                        "Office",
                        server("smtp.example.org", 465, ConnectionSecurity.TLS, ANN),
                        List.of(new SenderPattern("ann@example.org")),
                        USER,
                        particulars("me", CERTIFICATE, Optional.empty())),
                () -> server("no host", 465, ConnectionSecurity.TLS, ANN),
                () -> server("smtp.example.org", 0, ConnectionSecurity.TLS, ANN),
                () -> server("smtp.example.org", 465, ConnectionSecurity.TLS, Optional.of("")),
                () -> server("smtp.example.org", 465, ConnectionSecurity.NONE, ANN),
                () -> new SubmissionServer(
                        "smtp.example.org",
                        465,
                        ConnectionSecurity.TLS,
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Issuer("google"))),
                () -> new Issuer("http://example.org"),
                () -> particulars("-", TlsIdentity.USUAL, Optional.empty()),
                () -> new TlsIdentity(List.of("pin"), Optional.empty()),
                () -> new TlsIdentity(List.of(), Optional.of(Path.of("ann.p12"))),
                () -> new TlsIdentity(List.of(), Optional.empty(), true),
                () -> new TimeLimits(Optional.of(Duration.ZERO), Optional.empty(), Optional.empty()),
                () -> limits(0, 1),
                () -> limits(1, 21),
                () -> new RecipientDomain("ann@example.org"),
                () -> ProxyServer.of("ftp://example.org"),
                () -> EmailAddress.of("a b@example.org"),
                () -> EmailAddress.of("a".repeat(65) + "@example.org"),
                () -> EmailAddress.of("ann"),
                () -> new Envelope(Optional.empty(), List.of()),
                () -> new Relay(EmailAddress.of("jörg@example.org"), EmailAddress.of("ann@example.org")),
                () -> network("1", "Home"),
                () -> network("00000001", " "),
                () -> new SignalName(" "),
                () -> Probes.NONE.addresses("example.org"),
                () -> new Takeover(Extent.NAMED, List.of("no host"), USER),
                () -> new Takeover(Extent.NAMED, List.of(), USER),
                () -> new OAuthClient(new Issuer("google"), "a b", Optional.empty(), List.of(), USER),
                () -> plain(Settings.class).putFallback(Fallback.ASK),
                () -> plain(Vault.class).lend(new Account("example.org", "ann"), new Secret(new char[0])));
    }

    private static SmtpProfile profile(String id, String name, Particulars particulars) {
        return new SmtpProfile(id, name, open(), List.of(new SenderPattern("*@example.org")), USER, particulars);
    }

    private static SubmissionServer open() {
        return server("smtp.example.org", 25, ConnectionSecurity.NONE, Optional.empty());
    }

    private static SubmissionServer server(
            String host, int port, ConnectionSecurity security, Optional<String> userName) {
        return new SubmissionServer(host, port, security, userName, List.of());
    }

    private static Particulars particulars(String greeting, TlsIdentity identity, Optional<ProxyServer> proxy) {
        return new Particulars(Optional.of(greeting), TimeLimits.USUAL, Limits.NONE, List.of(), identity, proxy);
    }

    private static ProxyServer proxy() {
        return ProxyServer.of("socks5://proxy.example.org:1080");
    }

    private static Limits limits(int recipients, int connections) {
        return new Limits(
                OptionalInt.empty(), OptionalInt.of(recipients), OptionalLong.empty(), OptionalInt.of(connections));
    }

    private static KnownNetwork network(String id, String name) {
        return new KnownNetwork(id, name, true, List.of(), Instant.EPOCH, Optional.empty());
    }

    /** One that does no more than it has to. */
    private static <T> T plain(Class<T> port) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, InvocationHandler::invokeDefault));
    }
}
