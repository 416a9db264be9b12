// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.testing.Identity;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthoritiesTest {

    private final X509Certificate one;
    private final X509Certificate other;

    AuthoritiesTest() throws IOException, GeneralSecurityException {
        one = Identity.named("dns:one.example").certificate();
        other = Identity.named("dns:other.example").certificate();
    }

    @Test
    void areThoseOfTheComputerAndOfThePolicies(@TempDir Path folder) {
        Fixture fixture = new Fixture(folder);
        fixture.stores = List.of(() -> List.of(one));
        fixture.write("machine/ca.json", policy(other));

        assertEquals(List.of(one, other), fixture.settings().all());
    }

    @Test
    void comeAndGoWithThePolicy(@TempDir Path folder) throws IOException {
        Fixture fixture = new Fixture(folder);
        JsonSettings settings = fixture.settings();
        fixture.write("installation/ca.json", policy(one));
        List<X509Certificate> with = settings.all();

        Files.delete(folder.resolve("installation/ca.json"));

        assertEquals(List.of(one), with);
        assertEquals(List.of(), settings.all());
    }

    @Test
    void mayLieInAFileBesideThePolicy(@TempDir Path folder) {
        Fixture fixture = new Fixture(folder);
        fixture.write("machine/corp.pem", Certificates.write(List.of(one, other)));
        fixture.write("machine/ca.json", "{\"format\":1,\"certificateAuthorities\":[\"corp.pem\"]}");

        assertEquals(List.of(one, other), fixture.settings().all());
    }

    @Test
    void areNotSetByAFileNamedAtTheStart(@TempDir Path folder) {
        Fixture fixture = new Fixture(folder);
        fixture.write("named.json", policy(one));
        JsonSettings settings = fixture.settings();

        assertEquals(List.of(), settings.all());
        assertEquals(
                List.of(folder.resolve("named.json")
                        + ": certificateAuthorities: Certificate authorities are set by a policy of the machine or the"
                        + " installation, or one from a server that a key of the machine's policy signed."),
                settings.problems());
    }

    @Test
    void areNotSetByAUser(@TempDir Path folder) {
        Fixture fixture = new Fixture(folder);
        fixture.write(fixture.file(), policy(one));

        assertEquals(1, fixture.settings().problems().size());
        assertEquals(List.of(), fixture.settings().all());
    }

    @Test
    void whatIsNoCertificateRefusesThePolicy(@TempDir Path folder) {
        Fixture fixture = new Fixture(folder);
        fixture.write("machine/ca.json", "{\"format\":1,\"certificateAuthorities\":[\"-----BEGIN nonsense\"]}");

        assertEquals(
                List.of(folder.resolve("machine/ca.json")
                        + ": certificateAuthorities[0]: The text is not a certificate in PEM form."),
                fixture.settings().problems());
    }

    @Test
    void aSourceThatFailsTakesNothingFromTheOthers(@TempDir Path folder) {
        Fixture fixture = new Fixture(folder);
        TrustStores stores = new TrustStores(
                List.of(
                        () -> {
                            throw new KeyStoreException("broken");
                        },
                        () -> List.of(one)),
                fixture.logger());

        assertEquals(List.of(one), stores.all());
        assertEquals(List.of("Some certificate authorities of this computer cannot be read"), fixture.logged);
    }

    @Test
    void areReadOnceAndNotBeforeTheyAreAskedFor(@TempDir Path folder) {
        AtomicInteger reads = new AtomicInteger();
        Fixture fixture = new Fixture(folder);
        fixture.stores = List.of(() -> {
            reads.incrementAndGet();
            return List.of(one, one);
        });
        JsonSettings settings = fixture.settings();
        settings.profiles();
        int before = reads.get();

        settings.all();
        List<X509Certificate> all = settings.all();

        assertEquals(0, before);
        assertEquals(1, reads.get());
        assertEquals(List.of(one), all);
    }

    @Test
    void ofLinuxLieInTheFirstBundleThereIs(@TempDir Path folder) throws Exception {
        Path none = folder.resolve("none.crt");
        Path first =
                Files.writeString(folder.resolve("first.crt"), "# Corp\n" + Certificates.write(List.of(one)) + "\n");
        Path second = Files.writeString(folder.resolve("second.crt"), Certificates.write(List.of(other)));

        assertEquals(List.of(one), List.copyOf(TrustStores.bundle(List.of(none, first, second))));
        assertEquals(List.of(), List.copyOf(TrustStores.bundle(List.of(none))));
    }

    @Test
    void aBundleIsBounded(@TempDir Path folder) throws IOException {
        Path huge = Files.write(folder.resolve("huge.crt"), new byte[(8 << 20) + 1]);

        assertThrows(IOException.class, () -> TrustStores.bundle(List.of(huge)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Windows 11", "Mac OS X"})
    void ofThisJavaRuntimeAreThereOnEverySystem(String system, @TempDir Path folder) {
        Fixture fixture = new Fixture(folder);
        Surroundings surroundings = new Surroundings(
                name -> Optional.empty(),
                name -> Optional.ofNullable(Map.of("os.name", system).get(name)));

        List<X509Certificate> all =
                TrustStores.of(surroundings, fixture.logger()).all();

        assertTrue(all.size() > 20, () -> all.size() + " authorities");
        assertEquals(List.of(), fixture.logged);
    }

    private static String policy(X509Certificate authority) {
        String pem = Certificates.write(List.of(authority)).replace("\n", "\\n");
        return "{\"format\":1,\"certificateAuthorities\":[\"" + pem + "\"]}";
    }
}
