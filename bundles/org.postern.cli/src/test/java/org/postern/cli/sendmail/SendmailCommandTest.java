// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.sendmail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;
import org.postern.testing.FakeOutbox;
import org.postern.testing.MemorySettings;

final class SendmailCommandTest {
    private static final String MAIL = "From: ann@example.org\nTo: bob@example.net\nBcc: eve@example.net\n\nhello\n";

    private final FakeOutbox outbox = new FakeOutbox();
    private MemorySettings settings = new MemorySettings(Samples.office());
    private RecordedTerminal terminal = RecordedTerminal.silent();

    SendmailCommandTest() {
        outbox.leaves(false);
    }

    @Test
    void theRecipientsAreThoseOfTheCommandLine() {
        assertEquals(0, run(MAIL, "-i", "dave@example.net", "--", "carl@example.net,<fay@example.net>"));

        assertEquals("[dave@example.net, carl@example.net, fay@example.net]", recipients());
        assertEquals("", terminal.out() + terminal.err());
    }

    @Test
    void orThoseOfTheMessageTooWithT() {
        run(MAIL, "-t", "-oem", "-oi", "-odb", "dave@example.net");

        assertEquals("[bob@example.net, eve@example.net, dave@example.net]", recipients());
    }

    @Test
    void aLoneDotEndsTheMessageUnlessToldOtherwise() {
        run("From: ann@example.org\n\none\n.\ntwo\n", "bob@example.net");
        run("From: ann@example.org\n\none\n.\ntwo\n", "-oi", "bob@example.net");

        assertTrue(text(0).endsWith("one\n"), text(0));
        assertTrue(text(1).endsWith("one\n.\ntwo\n"), text(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: ann@example.org\n\none\n.", "From: ann@example.org\n\none\n.\r\n\ntwo\n"})
    void aLoneDotEndsItHoweverItsLineEnds(String mail) {
        run(mail, "bob@example.net");

        assertEquals("From: ann@example.org\n\none\n", text(0));
    }

    @Test
    void aMessageMayBeNothingButAHeader() {
        run("From: ann@example.org\nSubject: hello\n.\n\nno body", "bob@example.net");
        run("From: ann@example.org\nSubject: hello", "bob@example.net");

        assertEquals("From: ann@example.org\nSubject: hello\n", text(0));
        assertEquals("From: ann@example.org\nSubject: hello", text(1));
    }

    @Test
    void aBodyOfAnySizeIsHandedOn() {
        String body = "\n" + "a line of sixty-four octets, which is about what people write...\n".repeat(10_000);

        assertEquals(0, run("From: ann@example.org\n" + body, "bob@example.net"));

        assertEquals("From: ann@example.org\n" + body, text(0));
        assertEquals(
                text(0).length(), outbox.entries().get(0).message().content().size());
    }

    @Test
    void aHeaderWithoutEndIsNone() {
        assertEquals(65, run("From: ann@example.org\n" + "X: y\n".repeat(100_000), "bob@example.net"));

        assertTrue(terminal.err().contains("a header larger than 256 KiB"), terminal.err());
    }

    @Test
    void theReversePathIsTheAuthorsUnlessNamed() {
        run(MAIL, "bob@example.net");
        run(MAIL, "-f", "bounces@example.org", "bob@example.net");
        run(MAIL, "-f<>", "bob@example.net");

        assertEquals(
                Optional.of(EmailAddress.of("ann@example.org")), envelope(0).reversePath());
        assertEquals(
                Optional.of(EmailAddress.of("bounces@example.org")), envelope(1).reversePath());
        assertEquals(Optional.empty(), envelope(2).reversePath());
    }

    @Test
    void reportsAreAskedForAsSendmailIsAsked() {
        run(MAIL, "-N", "success,failure", "-R", "hdrs", "bob@example.net");
        run(MAIL, "bob@example.net");

        assertEquals(
                DeliveryReports.of(Optional.of("HDRS"), Optional.of("SUCCESS,FAILURE")),
                envelope(0).reports());
        assertEquals(DeliveryReports.USUAL, envelope(1).reports());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Nnever,delay", "-Nperhaps", "-Rhalf"})
    void reportsThatNobodyKnowsAreRefused(String option) {
        assertEquals(64, run(MAIL, option, "bob@example.net"));

        assertTrue(terminal.err().contains("-N takes never, or any of success, failure and delay"), terminal.err());
        assertEquals(List.of(), outbox.entries());
    }

    /** What Debian's cron does. */
    @Test
    void localNamesStandForThePersonWhoseServersTheseAre() {
        String mail = "From: root (Cron Daemon)\nTo: ann\nSubject: Cron <ann@host> ls\n\nhello\n";

        assertEquals(0, run(mail, "-FCronDaemon", "-i", "-B8BITMIME", "-oem", "ann"));

        assertEquals("[ann@example.org]", recipients());
        assertTrue(text(0).startsWith(
                        "From: \"root (Cron Daemon)\" <ann@example.org>\r\nTo: \"ann\" <ann@example.org>\r\n"));
    }

    @Test
    void whoNamesNoAuthorIsThePersonHerself() {
        run("Subject: hello\n\nhello\n", "-F", "Ann Łukasz", "bob@example.net");
        run("hello\n\nworld\n", "-f", "a.nn@example.net", "bob@example.net");

        assertTrue(text(0).startsWith("From: =?UTF-8?B?QW5uIMWBdWthc3o=?= <ann@example.org>\r\n"), text(0));
        assertTrue(text(1).startsWith("From: <a.nn@example.net>\r\n"), text(1));
    }

    @Test
    void theLineOfAnMboxIsNoneOfTheMessage() {
        run("From ann Fri Nov 27 01:00:00 2026\n" + MAIL, "bob@example.net");

        assertTrue(text(0).startsWith("From: ann@example.org\n"), text(0));
    }

    @Test
    void aLocalNameWithoutAServerStandsForNobody() {
        settings = new MemorySettings();

        assertEquals(78, run(MAIL, "root"));

        assertTrue(terminal.err().contains("“root” has no @"), terminal.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-bs", "-bp", "-bd", "-q", "-q30m"})
    void otherWorkIsNamedAndRefused(String flag) {
        assertEquals(64, run(MAIL, flag, "bob@example.net"));

        assertTrue(terminal.err().contains("“" + flag.substring(0, 2)), terminal.err());
    }

    @Test
    void nobodyIsNoRecipient() {
        assertEquals(64, run(MAIL));
        assertEquals(65, run("From: ann@example.org\n\nhello\n", "-t"));
        assertEquals(65, run(MAIL, "a b@example.net"));
    }

    @Test
    void aFullOutboxIsAReasonToTryAgain() {
        outbox.full();

        assertEquals(75, run(MAIL, "bob@example.net"));
    }

    @Test
    void whatIsInTheOutboxIsNeverRefusedAfterwards() {
        outbox.breaks();

        assertEquals(0, run(MAIL, "bob@example.net"));

        assertEquals(1, outbox.entries().size());
        assertTrue(terminal.err().contains("message 1 stays in the outbox"), terminal.err());
    }

    @Test
    void saysWhatBecameOfItIfAsked() {
        outbox.leaves(true);

        run(MAIL, "-v", "bob@example.net");

        assertTrue(terminal.out().startsWith("Accepted for bob@example.net."), terminal.out());
    }

    private int run(String mail, String... arguments) {
        terminal = RecordedTerminal.typing(mail);
        return new SendmailCommand(new PlainReader(), outbox, outbox, settings)
                .run(List.of(arguments), terminal.terminal());
    }

    private Envelope envelope(int index) {
        return outbox.entries().get(index).message().envelope();
    }

    private String recipients() {
        return envelope(0).recipients().toString();
    }

    private String text(int index) {
        return new String(outbox.entries().get(index).message().content().octets(), StandardCharsets.UTF_8);
    }

    /** Finds addresses in fields of one line. */
    private static final class PlainReader implements MessageReader {

        @Override
        public String subject(OutgoingMessage message) {
            return "";
        }

        @Override
        public Optional<Draft> draft(OutgoingMessage message) {
            return Optional.empty();
        }

        @Override
        public OutgoingMessage read(Content content, Optional<EmailAddress> path, List<EmailAddress> recipients) {
            String text = new String(content.octets(), StandardCharsets.UTF_8);
            EmailAddress author = in(text, "From").findFirst().orElseThrow();
            List<EmailAddress> addressees =
                    Stream.concat(in(text, "To"), in(text, "Bcc")).toList();
            Envelope envelope =
                    new Envelope(Optional.of(path.orElse(author)), recipients.isEmpty() ? addressees : recipients);
            return new OutgoingMessage(author, envelope, "<1@example.org>", content);
        }

        private static Stream<EmailAddress> in(String text, String field) {
            return Pattern.compile("(?m)^" + field + ":.*?([^<\\s]+@[^>\\s]+)")
                    .matcher(text)
                    .results()
                    .map((MatchResult found) -> EmailAddress.of(found.group(1)));
        }

        @Override
        public OutgoingMessage compose(Draft draft) {
            throw new UnsupportedOperationException();
        }
    }
}
