// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A key and self-signed certificate, made for one run by this Java's own keytool. That takes half a second, so there is one a
 * name in each process.
 */
public record Identity(SSLContext context, X509Certificate certificate, KeyStore keys) {

    private static final String PASSWORD = "made for one run";
    private static final Map<String, Identity> MADE = new HashMap<>();

    /**
     * The one with these names.
     *
     * @param names as in {@code dns:localhost,ip:127.0.0.1}
     */
    public static synchronized Identity named(String names) throws IOException, GeneralSecurityException {
        if (!MADE.containsKey(names)) {
            KeyStore keys = keys(names);
            MADE.put(names, new Identity(context(keys, null), (X509Certificate) keys.getCertificate("server"), keys));
        }
        return MADE.get(names);
    }

    /** For a server that knows that client by its certificate, and no other. */
    public SSLContext contextFor(Identity client) throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("client", client.certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(known);
        return context(keys, trust.getTrustManagers());
    }

    private static SSLContext context(KeyStore keys, TrustManager @Nullable [] trusted)
            throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), trusted, null);
        return context;
    }

    /** Writes key and certificate to a PKCS#12 file with that password. */
    public void write(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore copy = KeyStore.getInstance("PKCS12");
        copy.load(null, password);
        copy.setKeyEntry(
                "client", keys.getKey("server", PASSWORD.toCharArray()), password, keys.getCertificateChain("server"));
        try (OutputStream out = Files.newOutputStream(file)) {
            copy.store(out, password);
        }
    }

    private static KeyStore keys(String names) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("identity");
        Path file = folder.resolve("keys.p12");
        try {
            keytool(names, file);
            return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void keytool(String names, Path file) throws IOException {
        String tool = System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool";
        List<String> command = List.of(
                tool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=scripted",
                "-ext",
                "san=" + names,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!Files.exists(file)) {
            throw new IOException("keytool: " + said);
        }
    }
}
