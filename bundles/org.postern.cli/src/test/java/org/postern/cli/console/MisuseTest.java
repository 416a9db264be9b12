// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.mail.EmailAddress;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

class MisuseTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void everyMisuseIsSaidInTheLanguageOfTheUser() {
        assertEquals("Eine Option „--prot“ gibt es nicht.", said("relay", "--prot", "25"));
        assertEquals("„here“ bedeutet hier nichts.", said("relay", "here"));
        assertEquals("Es fehlt: HOST.", said());
        assertEquals("Es fehlt: --port PORT.", said("relay", "--port"));
        assertEquals("--port darf nur einmal angegeben werden.", said("relay", "--port", "25", "--port", "26"));
        assertEquals("„smtp“ ist kein Wert für --port.", said("relay", "--port", "smtp"));
    }

    @Test
    void whatIsWrongWithAnAddressIsSaidByTheAddress() {
        IllegalArgumentException own = assertThrows(IllegalArgumentException.class, () -> EmailAddress.of("ann"));

        assertEquals("--from: " + own.getMessage(), said("relay", "--from", "ann"));
    }

    private static String said(String... arguments) {
        CommandLine line = new CommandLine(new Command()).registerConverter(EmailAddress.class, EmailAddress::of);
        ParameterException misuse = assertThrows(ParameterException.class, () -> line.parseArgs(arguments));
        return new Misuse(Messages.beside(MisuseTest.class)).sentence(misuse);
    }

    @CommandLine.Command
    static final class Command {

        @Parameters(paramLabel = "HOST")
        private String host = "";

        @Option(names = "--port", paramLabel = "PORT")
        private int port;

        @Option(names = "--from", paramLabel = "ADDRESS")
        private EmailAddress from = EmailAddress.of("a@b.example");

        @Override
        public String toString() {
            return host + port + from;
        }
    }
}
