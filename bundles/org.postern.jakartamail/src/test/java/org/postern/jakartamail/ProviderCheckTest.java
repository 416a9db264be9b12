// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import org.eclipse.angus.mail.smtp.SMTPProvider;
import org.junit.jupiter.api.Test;
import org.postern.api.SelfCheck;

/** On a flat class path, where nothing but the service file makes Jakarta Mail see us. */
class ProviderCheckTest {

    @Test
    void serviceFileOffersSmtpSmtpsAndPostern() {
        List<String> protocols = ServiceLoader.load(Provider.class).stream()
                .filter(p -> p.type().getPackageName().equals("org.postern.jakartamail"))
                .map(p -> p.get().getProtocol())
                .sorted()
                .toList();

        assertEquals(List.of("postern", "smtp", "smtps"), protocols);
    }

    @Test
    void jakartaMailMakesOurTransports() throws Exception {
        Session session = Session.getInstance(new Properties());

        assertInstanceOf(PosternTransport.class, session.getTransport("postern"));
        for (Provider provider : session.getProviders()) {
            if (provider.getClassName().startsWith("org.postern.")) {
                assertInstanceOf(PosternTransport.class, session.getTransport(provider));
            }
        }
    }

    @Test
    void isWellIfSmtpIsOurs() {
        SelfCheck.Result result = new ProviderCheck().check();

        assertEquals(new SelfCheck.Result(true, "Programs on Jakarta Mail here send through Postern."), result);
    }

    @Test
    void saysThatJakartaMailPrefersAnother() throws Exception {
        Session session = Session.getInstance(new Properties());
        session.setProvider(new SMTPProvider());

        SelfCheck.Result result = ProviderCheck.of(session);

        assertFalse(result.well());
        assertTrue(result.sentence().startsWith("Jakarta Mail prefers org.eclipse.angus.mail.smtp.SMTPTransport"));
    }
}
