// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Submission.StepListener;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

/** Each fault in each phase, over a dialogue that has them all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTableTest {

    private static final List<String> DIALOGUE = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 STARTTLS
            C: STARTTLS
            S: 220 go
            TLS
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 AUTH PLAIN
            C: AUTH PLAIN AG1lAGNvcnJlY3QgaG9yc2U=
            S: 235 welcome
            C: MAIL FROM:<me@example.org>
            S: 250 ok
            C: RCPT TO:<you@example.net>
            S: 250 ok
            C: DATA
            S: 354 go
            TEXT
            S: 250 queued
            C: QUIT
            S: 221 bye
            """.lines().toList();

    /** The line after which the server misbehaves. */
    private static final Map<Integer, Phase> REPLIES = replies();

    private static final Set<String> WAITED_FOR = Set.of("HANG", "DRIP");

    private final Identity server;

    FaultTableTest() throws IOException, GeneralSecurityException {
        server = Identity.named("dns:localhost");
    }

    private static Map<Integer, Phase> replies() {
        Map<Integer, Phase> replies = new LinkedHashMap<>();
        replies.put(0, Phase.GREETING);
        replies.put(2, Phase.EHLO);
        replies.put(4, Phase.TLS);
        replies.put(7, Phase.EHLO);
        replies.put(9, Phase.AUTH);
        replies.put(11, Phase.MAIL);
        replies.put(13, Phase.RCPT);
        replies.put(15, Phase.DATA);
        replies.put(17, Phase.END_OF_DATA);
        return replies;
    }

    @TestFactory
    Stream<DynamicTest> refusalsAreRefusedInTheirPhase() {
        return Stream.of(421, 451, 550, 599)
                .flatMap(code -> table(code + " no", "S: " + code + " 4.0.0 no", (phase, outcome) -> {
                    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
                    assertEquals(phase, refused.phase());
                    assertEquals(code, refused.reply().code());
                }));
    }

    @TestFactory
    Stream<DynamicTest> endOfConnectionIsLost() {
        return table("end", "DROP", broken(Breakage.LOST));
    }

    /** As somebody between us and the server can do it, who cannot say so within TLS. */
    @TestFactory
    Stream<DynamicTest> aCutBelowTlsIsLost() {
        return table("cut", "CUT", broken(Breakage.LOST));
    }

    @TestFactory
    Stream<DynamicTest> halfALineIsLost() {
        return table("half a line", "H: 250 ye\nCUT", broken(Breakage.LOST));
    }

    /** Not before the greeting, where it may as well hit the connection while it is made. */
    @TestFactory
    Stream<DynamicTest> resetIsLost() {
        return table("reset", "RESET", broken(Breakage.LOST)).skip(1);
    }

    @TestFactory
    Stream<DynamicTest> halfAReplyIsLost() {
        return table("half a reply", "S: 250-half\nDROP", broken(Breakage.LOST));
    }

    @TestFactory
    Stream<DynamicTest> silenceIsATimeout() {
        return table("silence", "HANG", broken(Breakage.TIMEOUT));
    }

    /** A deadline is for the whole reply, not for each octet of it. */
    @TestFactory
    Stream<DynamicTest> aReplyThatDripsIsATimeout() {
        return table("drip", "DRIP", broken(Breakage.TIMEOUT));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotSmtpIsAProtocolError() {
        return Stream.of("HTTP/1.1 400 Bad Request", "250-yes\\r\\n550 no", "2 0", "999 hm", "\\r\\n")
                .flatMap(text -> table(text, "S: " + text, broken(Breakage.PROTOCOL)));
    }

    @TestFactory
    Stream<DynamicTest> aReplyWithoutEndIsAProtocolError() {
        return table("flood", "FLOOD", broken(Breakage.PROTOCOL));
    }

    /** After the final dot nobody knows, before it nobody has the message. */
    private static Check broken(Breakage breakage) {
        return (phase, outcome) -> {
            if (phase == Phase.END_OF_DATA) {
                assertInstanceOf(Outcome.Uncertain.class, outcome);
            } else {
                Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, outcome);
                assertEquals(phase, broken.phase());
                assertEquals(breakage, broken.breakage());
            }
        };
    }

    private Stream<DynamicTest> table(String name, String fault, Check check) {
        return REPLIES.entrySet().stream()
                .map(reply -> dynamicTest(
                        reply.getValue() + " " + name,
                        () -> check.holds(reply.getValue(), outcome(reply.getKey(), reply.getValue(), fault))));
    }

    private Outcome outcome(int line, Phase phase, String fault) throws Exception {
        List<String> script = new ArrayList<>(DIALOGUE.subList(0, line));
        script.add(fault);
        try (ScriptedServer scripted = new ScriptedServer(server.context(), String.join("\n", script))) {
            Attempt attempt = Bench.impatientIn(WAITED_FOR.contains(fault) ? phase : Phase.QUIT)
                    .submit(
                            Bench.message(Bench.YOU),
                            Bench.login(scripted.port(), ConnectionSecurity.STARTTLS, server),
                            StepListener.NONE);
            return attempt.outcome();
        }
    }

    @FunctionalInterface
    private interface Check {
        void holds(Phase phase, Outcome outcome);
    }
}
