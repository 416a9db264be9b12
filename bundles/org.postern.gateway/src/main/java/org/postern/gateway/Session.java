// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postern.api.settings.SettingsException;

/** One client's conversation (RFC 5321 §3). For one thread. */
final class Session {

    private static final int MOST_WRONG_SECRETS = 3;
    private static final List<String> OFFERED = List.of(
            "SIZE " + Transaction.MOST_OCTETS, "8BITMIME", "SMTPUTF8", "DSN", "PIPELINING", "ENHANCEDSTATUSCODES");
    private static final Set<String> ALONE = Set.of("STARTTLS", "DATA", "RSET", "QUIT");

    private final Reception reception;
    private Wire wire;
    private boolean encrypted;
    private boolean greeted;
    private Optional<String> client = Optional.empty();
    private Optional<Transaction> transaction = Optional.empty();
    private int wrongSecrets;
    private boolean over;

    Session(Wire wire, Reception reception) {
        this.wire = wire;
        this.reception = reception;
    }

    /** Speaks until client or gateway has had enough. */
    void hold() throws IOException {
        try {
            wire.say("220 localhost ESMTP Postern");
            while (!over) {
                obey(wire.line());
            }
        } catch (ProtocolException e) {
            say(500, "5.5.2", String.valueOf(e.getMessage()));
        } catch (SocketTimeoutException e) {
            say(421, "4.4.2", Words.text("idle", Door.IDLE.toMinutes()));
        }
        wire.close();
    }

    private void obey(String line) throws IOException {
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        try {
            obey(verb, line.substring(verb.length()).strip());
        } catch (Refusal e) {
            say(e.answer());
        } catch (SettingsException e) {
            say(451, "4.3.0", String.valueOf(e.getMessage()));
        }
    }

    private void obey(String verb, String argument) throws IOException, Refusal {
        if (ALONE.contains(verb) && !argument.isEmpty()) {
            throw new Refusal(501, "5.5.4", Words.text("command.alone", verb));
        }
        switch (verb) {
            case "EHLO", "HELO" -> hello(verb, argument);
            case "STARTTLS" -> startTls();
            case "AUTH" -> authenticate(argument);
            case "MAIL" -> mail(argument);
            case "RCPT" -> recipient(argument);
            case "DATA" -> data();
            case "RSET" -> reset();
            case "NOOP" -> say(250, "2.0.0", "Ok");
            case "VRFY" -> say(252, "2.5.0", "Send it and see");
            case "QUIT" -> quit();
            default -> throw new Refusal(500, "5.5.1", Words.text("command.unknown", verb));
        }
    }

    /** Begins anew (RFC 5321 §4.1.4). */
    private void hello(String verb, String name) throws IOException, Refusal {
        if (name.isEmpty()) {
            throw new Refusal(501, "5.5.4", Words.text("hello.nameless", verb));
        }
        greeted = true;
        transaction = Optional.empty();
        if (verb.equals("EHLO")) {
            wire.say("250-localhost");
            for (String extension : OFFERED) {
                wire.say("250-" + extension);
            }
            wire.say(encrypted ? "250 AUTH PLAIN LOGIN" : "250-AUTH PLAIN LOGIN\r\n250 STARTTLS");
        } else {
            wire.say("250 localhost");
        }
    }

    /**
     * What was said or asked before is forgotten; what was said too early is believed to be someone else's (RFC 3207
     * §4.2).
     */
    private void startTls() throws IOException, Refusal {
        inOrder(greeted && !encrypted, "STARTTLS");
        if (wire.has(1)) {
            over = true;
            throw new Refusal(554, "5.5.1", Words.text("tls.early"));
        }
        say(220, "2.0.0", "Go ahead");
        wire.flush();
        wire = wire.encrypted(reception.tls());
        encrypted = true;
        greeted = false;
        client = Optional.empty();
        transaction = Optional.empty();
    }

    private void authenticate(String way) throws IOException, Refusal {
        inOrder(greeted && client.isEmpty(), "AUTH");
        Login login = Login.by(way, wire);
        if (reception.admits(login)) {
            client = Optional.of(login.name());
            say(235, "2.7.0", "Ok");
            return;
        }
        say(535, "5.7.8", Words.text("login.wrong"));
        wrongSecrets++;
        if (wrongSecrets == MOST_WRONG_SECRETS) {
            over = true;
            say(421, "4.7.0", Words.text("login.often", wrongSecrets));
        }
    }

    private void mail(String argument) throws IOException, Refusal {
        inOrder(greeted && transaction.isEmpty(), "MAIL");
        String name = client.orElseThrow(() -> new Refusal(530, "5.7.0", Words.text("login.needed")));
        Transaction begun = reception.transactions().apply(name);
        begun.from(argument);
        transaction = Optional.of(begun);
        say(250, "2.1.0", "Ok");
    }

    private void recipient(String argument) throws IOException, Refusal {
        begun("RCPT").to(argument);
        say(250, "2.1.5", "Ok");
    }

    private void data() throws IOException, Refusal {
        Transaction complete = begun("DATA");
        inOrder(complete.addressed(), "DATA");
        transaction = Optional.empty();
        wire.say("354 Go ahead, and end with a dot");
        say(complete.data(new DataReader(wire)));
    }

    private Transaction begun(String command) throws Refusal {
        return transaction.orElseThrow(() -> outOfOrder(command));
    }

    private void reset() throws IOException {
        transaction = Optional.empty();
        say(250, "2.0.0", "Ok");
    }

    private void quit() throws IOException {
        over = true;
        say(221, "2.0.0", "Bye");
    }

    private static void inOrder(boolean fits, String command) throws Refusal {
        if (!fits) {
            throw outOfOrder(command);
        }
    }

    private static Refusal outOfOrder(String command) {
        return new Refusal(503, "5.5.1", Words.text("command.order", command));
    }

    private void say(int code, String status, String sentence) throws IOException {
        say(Answer.of(code, status, sentence));
    }

    private void say(Answer answer) throws IOException {
        wire.say(answer.wire());
    }
}
