// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.DeliveryReports.Event;
import org.postern.api.mail.DeliveryReports.Returned;
import org.postern.api.mail.DeliveryReports.Wish;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;

/** What is heard to what is said, all of it at once. */
class SessionTest {

    private static final EmailAddress BOB = EmailAddress.of("bob@example.net");
    private static final String MAIL = "MAIL FROM:<ann@corp.example>";
    private static final String RCPT = "RCPT TO:<bob@example.net>";

    private final List<Envelope> submitted = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Reception reception;
    private final String secret;

    SessionTest(@TempDir Path folder) throws NoSuchAlgorithmException {
        TestHome home = new TestHome(folder);
        secret = new String(new LoopbackGateway(home).admit("mutt").characters());
        reception = new Reception(
                LoopbackGateway.file(home),
                client -> new Transaction(client, folder, this::take),
                SSLContext.getDefault());
    }

    private Answer take(Submitted message) {
        submitted.add(message.envelope());
        texts.add(new String(message.content().octets(), StandardCharsets.UTF_8));
        return Answer.of(250, "2.0.0", "taken");
    }

    @Test
    void offersWhatItCanDo() throws IOException {
        assertEquals(
                Set.of(
                        "250-localhost",
                        "250-SIZE 52427776",
                        "250-8BITMIME",
                        "250-SMTPUTF8",
                        "250-DSN",
                        "250-PIPELINING",
                        "250-ENHANCEDSTATUSCODES",
                        "250-AUTH PLAIN LOGIN",
                        "250 STARTTLS"),
                Set.copyOf(heard("EHLO localhost")));
    }

    @Test
    void takesTwoMessagesSaidInOneGo() throws IOException {
        List<String> heard = in(MAIL, RCPT, "DATA", "one", ".", MAIL, RCPT, "DATA", "..two", ".", "QUIT");

        assertEquals(
                List.of(
                        "250 2.1.0",
                        "250 2.1.5",
                        "354",
                        "250 2.0.0",
                        "250 2.1.0",
                        "250 2.1.5",
                        "354",
                        "250 2.0.0",
                        "221 2.0.0"),
                heard);
        assertEquals(List.of("one\r\n", ".two\r\n"), texts);
    }

    @Test
    void reportsThatAClientAsksForAreThoseOfTheEnvelope() throws IOException {
        EmailAddress eve = EmailAddress.of("eve@example.net");

        in(
                MAIL + " RET=hdrs ENVID=QQ+2B314159",
                RCPT + " NOTIFY=SUCCESS,delay ORCPT=rfc822;Bob+40example.org",
                "RCPT TO:<eve@example.net>",
                "DATA",
                ".");

        DeliveryReports reports = submitted.get(0).reports();
        assertEquals(Optional.of(Returned.HDRS), reports.returned());
        assertEquals(Optional.of("QQ+2B314159"), reports.envelopeId());
        assertEquals(
                new Wish(Set.of(Event.SUCCESS, Event.DELAY), Optional.of("rfc822;Bob+40example.org")), reports.of(BOB));
        assertEquals("", reports.of(eve).parameters());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL FROM:<ann@corp.example> SIZE=52427776 BODY=8bitmime SMTPUTF8 AUTH=<> | 250 2.1.0
            mail from: ann@corp.example | 250 2.1.0
            MAIL FROM:<> | 250 2.1.0
            MAIL FROM:<ann@corp.example> SIZE=52427777 | 552 5.3.4
            MAIL FROM:<ann@corp.example> SIZE=99999999999999999999 | 552 5.3.4
            MAIL FROM:<ann@corp.example> SIZE=-1 | 501 5.5.4
            MAIL FROM:<ann@corp.example> SIZE | 501 5.5.4
            MAIL FROM:<ann@corp.example> BODY=BINARYMIME | 501 5.5.4
            MAIL FROM:<ann@corp.example> SMTPUTF8=yes | 501 5.5.4
            MAIL FROM:<ann@corp.example> RET=SOME | 501 5.5.4
            MAIL FROM:<ann@corp.example> ENVID=a=b | 501 5.5.4
            MAIL FROM:<ann@corp.example> RET=FULL ret=HDRS | 501 5.5.4
            MAIL FROM:<ann@corp.example> MT-PRIORITY=3 | 555 5.5.4
            MAIL FROM:<ann@corp.example> NOTIFY=NEVER | 555 5.5.4
            MAIL FROM:<ann> | 553 5.1.3
            MAIL FROM:<a b@corp.example> | 553 5.1.3
            MAIL FROM:<zoë@corp.example> | 553 5.6.7
            MAIL FROM:<zoë@corp.example> SMTPUTF8 | 250 2.1.0
            MAIL FROM:<ann@corp.example | 501 5.5.2
            MAIL FROM: | 501 5.5.2
            MAIL TO:<ann@corp.example> | 501 5.5.2
            MAIL | 501 5.5.2
            """)
    void knowsWhatMayFollowMail(String command, String answer) throws IOException {
        assertEquals(List.of(answer), in(command));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT TO:<bob@example.net> NOTIFY=NEVER | 250 2.1.5
            RCPT TO:<bob@example.net> NOTIFY=NEVER,DELAY | 501 5.5.4
            RCPT TO:<bob@example.net> NOTIFY= | 501 5.5.4
            RCPT TO:<bob@example.net> ORCPT=bob@example.net | 501 5.5.4
            RCPT TO:<bob@example.net> SIZE=3 | 555 5.5.4
            RCPT TO:<bob> | 553 5.1.3
            RCPT TO:<> | 553 5.1.3
            RCPT TO:<zoë@example.net> | 553 5.6.7
            """)
    void knowsWhatMayFollowRcpt(String command, String answer) throws IOException {
        assertEquals(List.of("250 2.1.0", answer), in(MAIL, command));
    }

    @Test
    void addressesBeyondAsciiAreUtf8() throws IOException {
        in(MAIL + " SMTPUTF8", "RCPT TO:<zoë@bücher.example>", "DATA", "Subject: é", ".");

        assertEquals(
                List.of(EmailAddress.of("zoë@bücher.example")), submitted.get(0).recipients());
        assertEquals(List.of("Subject: é\r\n"), texts);
        byte[] latin = (MAIL.replace("ann", "zo\u00eb") + " SMTPUTF8\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("553 5.6.7", brief(heard(join(login(), latin))).get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT TO:<bob@example.net>", "DATA", "STARTTLS now", "AUTH PLAIN AA=="})
    void commandsHaveTheirOrder(String command) throws IOException {
        assertTrue(in(command).get(0).matches("503 5.5.1|501 5.5.4"));
    }

    @Test
    void nothingIsMailedWithoutAGreetingOrTwiceAtOnce() throws IOException {
        assertEquals("503 5.5.1", brief(heard(MAIL)).get(0));
        assertEquals(List.of("250 2.1.0", "503 5.5.1"), in(MAIL, MAIL));
        assertEquals(List.of("250 2.1.0", "503 5.5.1"), in(MAIL, "DATA"));
    }

    @Test
    void whatWasBegunIsForgottenWhenTheClientBeginsAnew() throws IOException {
        assertEquals(List.of("250 2.1.0", "250 2.1.5", "250 2.0.0", "503 5.5.1"), in(MAIL, RCPT, "RSET", "DATA"));
        assertEquals(List.of("250 2.1.0", "250 2.1.5", "250", "503 5.5.1"), in(MAIL, RCPT, "HELO localhost", "DATA"));
    }

    @Test
    void aMessageHasAThousandRecipientsAtMost() throws IOException {
        String[] commands = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> "RCPT TO:<b" + i + "@example.net>")
                .toArray(String[]::new);

        List<String> heard = in(MAIL + "\r\n" + String.join("\r\n", commands), "RCPT TO:<b7@example.net>");

        assertEquals(List.of("250 2.1.5", "452 4.5.3", "250 2.1.5"), heard.subList(1000, 1003));
    }

    @Test
    void logsInByEitherWay() throws IOException {
        assertEquals(List.of("334", "235 2.7.0"), loggingIn("AUTH PLAIN", base64("\0mutt\0" + secret)));
        assertEquals(List.of("235 2.7.0"), loggingIn("auth plain " + base64("mutt\0mutt\0" + secret)));
        assertEquals(List.of("334", "334", "235 2.7.0"), loggingIn("AUTH LOGIN", base64("mutt"), base64(secret)));
        assertEquals(List.of("334", "235 2.7.0"), loggingIn("AUTH LOGIN " + base64("mutt"), base64(secret)));
    }

    @Test
    void asksForNameAndPasswordAsClientsExpectIt() throws IOException {
        assertTrue(heard("EHLO localhost", "AUTH LOGIN", base64("mutt"), base64(secret))
                .containsAll(List.of("334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6")));
    }

    @Test
    void aLoginMayFailWithoutHarm() throws IOException {
        assertEquals(List.of("501 5.5.2"), loggingIn("AUTH PLAIN ="));
        assertEquals(List.of("501 5.5.2"), loggingIn("AUTH PLAIN n0 base64"));
        assertEquals(List.of("501 5.5.2"), loggingIn("AUTH PLAIN " + base64("eve\0mutt\0" + secret)));
        assertEquals(List.of("334", "501 5.7.0"), loggingIn("AUTH LOGIN", "*"));
        assertEquals(List.of("504 5.5.4"), loggingIn("AUTH CRAM-MD5"));
        assertEquals(List.of("504 5.5.4"), loggingIn("AUTH"));
        assertEquals(List.of("503 5.5.1"), in("AUTH PLAIN AA=="));
    }

    @Test
    void threeWrongSecretsAreEnough() throws IOException {
        String wrong = "AUTH PLAIN " + base64("\0mutt\0guess");

        assertEquals(
                List.of("535 5.7.8", "535 5.7.8", "535 5.7.8", "421 4.7.0"),
                loggingIn(wrong, wrong, wrong, wrong, "NOOP"));
    }

    @Test
    void whatIsSaidTooEarlyAfterStartTlsEndsTheSession() throws IOException {
        assertEquals(List.of("554 5.5.1"), loggingIn("STARTTLS", "NOOP"));
    }

    @Test
    void aLineThatIsNoneEndsTheSession() throws IOException {
        assertEquals(
                List.of("250 2.1.0", "500 5.5.2"),
                in(MAIL, "RCPT TO:<bob@example.net>\nRCPT TO:<eve@example.net>", "NOOP"));
    }

    @Test
    void everythingElseHasAnAnswerToo() throws IOException {
        assertEquals(
                List.of("250 2.0.0", "252 2.5.0", "500 5.5.1", "500 5.5.1", "501 5.5.4", "501 5.5.4"),
                in("NOOP whatever", "VRFY bob", "BDAT 3 LAST", "", "EHLO", "QUIT now"));
    }

    /** What follows the login, without the words. */
    private List<String> in(String... commands) throws IOException {
        List<String> heard = brief(heard(join(login(), lines(commands))));
        return heard.subList(2, heard.size());
    }

    private List<String> loggingIn(String... commands) throws IOException {
        return brief(heard(join(lines("HELO localhost"), lines(commands)))).stream()
                .skip(1)
                .toList();
    }

    private byte[] login() {
        return lines("HELO localhost", "AUTH PLAIN " + base64("\0mutt\0" + secret));
    }

    private List<String> heard(String... commands) throws IOException {
        return heard(lines(commands));
    }

    /** Everything but the greeting. */
    private List<String> heard(byte[] said) throws IOException {
        Packets client = new Packets(packets(said));
        try {
            new Session(new Wire(client), reception).hold();
        } catch (EOFException e) {
            // the client has said it all
        }
        return new String(client.heard(), StandardCharsets.US_ASCII)
                .lines()
                .skip(1)
                .toList();
    }

    private static byte[][] packets(byte[] said) {
        int packet = 8_000;
        return IntStream.iterate(0, at -> at < said.length, at -> at + packet)
                .mapToObj(at -> Arrays.copyOfRange(said, at, Math.min(said.length, at + packet)))
                .toArray(byte[][]::new);
    }

    /** Code and enhanced code. */
    private static List<String> brief(List<String> heard) {
        return heard.stream()
                .map(line -> line.replaceFirst("^(\\d{3})[ -]([245]\\.\\d\\.\\d)?.*", "$1 $2")
                        .strip())
                .collect(Collectors.toList());
    }

    private static byte[] lines(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
