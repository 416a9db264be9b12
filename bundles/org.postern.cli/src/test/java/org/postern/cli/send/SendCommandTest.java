// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.mail.EmailAddress;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;
import org.postern.api.send.Reply;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.FakeOutbox;

final class SendCommandTest {
    private static final Reply OK = Reply.parse("250 2.0.0 queued");
    private static final Reply NO = Reply.parse("550 relay not permitted");
    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");

    private final FakePostman postman = new FakePostman();
    private final FakeReader reader = new FakeReader();
    private final FakeOutbox outbox = new FakeOutbox();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void saysWhoAccepted() {
        postman.next(new Outcome.Accepted(OK), Optional.empty());

        assertEquals(
                0, run("--from", "ann@example.org", "--to", "bob@example.net", "--subject", "Hi", "--text", "Hello"));

        assertEquals("Hello", reader.draft().text());
        assertEquals(
                "Accepted for bob@example.net by The office (office.example.org:587).",
                terminal.lines().get(0));
        assertTrue(terminal.out().contains("<1@example.org>"), terminal.out());
    }

    @Test
    void whatFailedBeforeIsToldQuietly() {
        postman.fallsBackFrom(Samples.relayDenied());

        assertEquals(0, run("--from", "ann@example.org", "--to", "bob@example.net", "--text", "Hello"));

        assertTrue(
                terminal.out()
                        .contains("Also tried The office (office.example.org:587): The server does not take mail from"),
                terminal.out());
    }

    @Test
    void queuedMessageIsAcceptedOrKept() {
        int sent = run("--queue", "--from", "ann@example.org", "--to", "bob@example.net", "--text", "Hello");
        outbox.leaves(false);
        int kept = run("--queue", "--from", "ann@example.org", "--to", "bob@example.net", "--text", "Hello");

        assertEquals(0, sent);
        assertEquals(0, kept);
        assertEquals(1, outbox.entries().size());
        assertTrue(terminal.out().contains("It is tried again soon."), terminal.out());
    }

    @Test
    void textMayComeFromStandardInput() {
        terminal = RecordedTerminal.typing("from a pipe\n");

        run("--from", "ann@example.org", "--to", "bob@example.net,carl@example.net", "-");

        assertEquals("from a pipe\n", reader.draft().text());
        assertEquals(2, reader.draft().to().size());
    }

    @Test
    void wholeMessageMayComeFromStandardInput() {
        terminal = RecordedTerminal.typing("From: ann@example.org\r\n\r\nHi\r\n");

        assertEquals(0, run("--file", "-"));

        assertEquals("From: ann@example.org\r\n\r\nHi\r\n", reader.octets());
    }

    @Test
    void refusalIsExplainedWithNumberedRemedies() {
        postman.next(new Outcome.Refused(Phase.RCPT, NO, Optional.of(BOB)), Optional.of(Samples.relayDenied()));

        assertEquals(77, simple());

        assertTrue(terminal.out().contains("nobody got the message"), terminal.out());
        assertTrue(terminal.lines().contains("The server does not take mail from this network."), terminal.out());
        assertTrue(terminal.lines().contains("  1. Send through Office"), terminal.out());
        assertTrue(terminal.lines().contains("  550 relay not permitted"), terminal.out());
    }

    @Test
    void whomTheServerDoesNotServeIsNamed() {
        String sentence = "Nothing was sent to bob@example.net: “Office” serves recipients at example.org only.";
        postman.leavesOut(BOB, sentence);

        assertEquals(
                1,
                run("--from", "ann@example.org", "--to", "eve@example.org", "--to", "bob@example.net", "--text", "Hi"));

        assertTrue(terminal.out().contains("Accepted for eve@example.org"), terminal.out());
        assertTrue(terminal.out().contains("Nothing was sent to bob@example.net"), terminal.out());
    }

    @Test
    void hostileReplyIsShownEscaped() {
        Reply hostile = Reply.parse("550 \u001b]0;owned\u0007 \u202Eno");
        postman.next(new Outcome.Refused(Phase.RCPT, hostile, Optional.of(BOB)), Optional.of(Samples.relayDenied()));

        simple("-v");

        assertFalse(terminal.out().contains("\u001b"), terminal.out());
        assertTrue(terminal.out().contains("\\u001B]0;owned\\u0007 \\u202Eno"), terminal.out());
    }

    @Test
    void jsonHasStepsAndDiagnosis() {
        postman.next(new Outcome.Refused(Phase.RCPT, NO, Optional.of(BOB)), Optional.of(Samples.relayDenied()));

        assertEquals(77, simple("--json"));

        JsonObject json = terminal.json();
        JsonObject attempt = json.getAsJsonObject("attempt");
        assertFalse(json.get("accepted").getAsBoolean());
        assertEquals("refused", attempt.get("outcome").getAsString());
        assertEquals("550 relay not permitted", attempt.get("reply").getAsString());
        assertEquals(
                "rcpt",
                attempt.getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject()
                        .get("phase")
                        .getAsString());
        assertEquals(
                "relay-denied", json.getAsJsonObject("diagnosis").get("cause").getAsString());
        assertEquals(
                "[\"switch-profile\"]",
                json.getAsJsonObject("diagnosis").get("remedies").toString());
    }

    @Test
    void verboseShowsEachStep() {
        simple("-v");

        assertTrue(terminal.out().contains("12 ms  rcpt         RCPT TO:<bob@example.net>"), terminal.out());
    }

    @Test
    void exitCodeSaysWhatAScriptMayDo() {
        postman.next(broken(), Optional.of(diagnosis(Cause.CONNECT_TIMEOUT, true)));
        assertEquals(75, simple());
        postman.next(broken(), Optional.of(diagnosis(Cause.TLS_FAILED, false)));
        assertEquals(69, simple());
        postman.next(broken(), Optional.of(diagnosis(Cause.AUTH_FAILED, false)));
        assertEquals(77, simple());
        postman.next(broken(), Optional.of(diagnosis(Cause.MAILBOX_UNKNOWN, false)));
        assertEquals(65, simple());
    }

    @Test
    void uncertainIsNeverTakenForAFailureToRetry() {
        postman.next(new Outcome.Uncertain("no reply"), Optional.of(diagnosis(Cause.CONNECTION_LOST, true)));

        assertEquals(1, simple());

        assertTrue(terminal.out().contains("do not send it again"), terminal.out());
    }

    @Test
    void partlyAcceptedNamesWhoWasRefused() {
        postman.next(
                new Outcome.PartlyAccepted(OK, List.of(BOB), Map.of(EmailAddress.of("x@example.net"), NO)),
                Optional.of(Samples.relayDenied()));

        assertEquals(1, simple());

        assertTrue(terminal.lines().contains("  not for x@example.net: 550 relay not permitted"), terminal.out());
    }

    @Test
    void whereTheNetworkIsNotTrustedItNeedsPermission() {
        Outcome kept = new Outcome.Broken(Phase.CONNECT, Breakage.NOT_TRUSTED, "It does not encrypt.");
        postman.next(kept, Optional.of(diagnosis(Cause.TLS_REQUIRED, false)));

        assertEquals(77, simple());
        assertTrue(terminal.out().contains("postern trust office"), terminal.out());
    }

    @Test
    void withoutAServerTheSettingsAreWrongAndWithoutANetworkItMayWorkLater() {
        postman.nothingFits(Samples.network("192.0.2.1"));
        assertEquals(78, simple());
        postman.nothingFits(NetworkSnapshot.OFFLINE);
        assertEquals(75, simple());
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(64, run("--to", "bob@example.net", "--text", "x"));
        assertEquals(64, run("--from", "ann@example.org", "--text", "x"));
        assertEquals(64, run("--from", "ann@example.org", "--to", "bob@example.net"));
        assertEquals(64, run("--file", "x.eml", "--subject", "S"));

        assertEquals(
                List.of(
                        "postern send: Say who the author is: --from ADDRESS.",
                        "postern send: Say who gets the message: --to ADDRESS.",
                        "postern send: Say what to send: --text TEXT, or - for standard input, or --file FILE for a"
                                + " whole message.",
                        "postern send: --file brings the whole message: leave out --subject, --text and -."),
                terminal.err().lines().toList());
    }

    @Test
    void messageThatCannotBeSentIsOneSentence() {
        terminal = RecordedTerminal.typing("");

        assertEquals(65, run("--file", "-"));

        assertEquals("postern send: This is no message.\n", terminal.err());
    }

    private static Outcome broken() {
        return new Outcome.Broken(Phase.CONNECT, Breakage.TIMEOUT, "No answer.");
    }

    private static Diagnosis diagnosis(Cause cause, boolean retry) {
        return new Diagnosis(
                cause, Optional.empty(), 1, Actor.USER, retry, "Happened.", "", List.of(), "", "", List.of(), "");
    }

    private int simple(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--from", "ann@example.org", "--to", "bob@example.net", "--text", "x"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new SendCommand(postman, reader, outbox, outbox).run(List.of(arguments), terminal.terminal());
    }
}
