// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;

/** What decides besides the server's words. */
class CircumstancesTest {

    private final RuleDiagnostician diagnostician = Registry.diagnostician();

    @Test
    void whatWasNotEvenTriedHasItsCause() {
        assertEquals(
                Cause.MESSAGE_TOO_BIG,
                cause(Case.breakage(Breakage.MESSAGE_TOO_BIG).at(Phase.MAIL)));
        assertEquals(
                Cause.UTF8_UNSUPPORTED,
                cause(Case.breakage(Breakage.EIGHT_BIT_UNSUPPORTED).at(Phase.MAIL)));
        assertTrue(diagnose(Case.breakage(Breakage.EIGHT_BIT_UNSUPPORTED).at(Phase.MAIL))
                .why()
                .startsWith("The message is signed or encrypted"));
        assertTrue(diagnose(Case.breakage(Breakage.LOCAL_FAULT).at(Phase.DATA))
                .happened()
                .startsWith("This computer could not"));
    }

    @Test
    void breakagesNeedNoWords() {
        assertEquals(
                Cause.DNS_FAILURE, cause(Case.breakage(Breakage.NAME_NOT_FOUND).at(Phase.RESOLVE)));
        assertEquals(
                Cause.CONNECT_REFUSED, cause(Case.breakage(Breakage.REFUSED).at(Phase.CONNECT)));
        assertEquals(
                Cause.CONNECT_TIMEOUT, cause(Case.breakage(Breakage.TIMEOUT).at(Phase.CONNECT)));
        assertEquals(
                Cause.CONNECT_TIMEOUT, cause(Case.breakage(Breakage.UNREACHABLE).at(Phase.CONNECT)));
        assertEquals(
                Cause.CONNECTION_LOST, cause(Case.breakage(Breakage.TIMEOUT).at(Phase.DATA)));
        assertEquals(Cause.CONNECTION_LOST, cause(Case.breakage(Breakage.LOST).at(Phase.MAIL)));
        assertEquals(
                Cause.AUTH_METHOD,
                cause(Case.breakage(Breakage.AUTH_NOT_OFFERED).at(Phase.AUTH)));
        assertEquals(
                Cause.AUTH_REQUIRED, cause(Case.breakage(Breakage.NO_SECRET).at(Phase.AUTH)));
        assertEquals(
                Cause.UTF8_UNSUPPORTED,
                cause(Case.breakage(Breakage.UTF8_UNSUPPORTED).at(Phase.MAIL)));
        assertEquals(Cause.UNKNOWN, cause(Case.breakage(Breakage.CANCELLED).at(Phase.DATA)));
    }

    @Test
    void aLoginByCertificateThatIsNotOfferedIsCalledThat() {
        Case external = Case.breakage(Breakage.EXTERNAL_NOT_OFFERED).at(Phase.AUTH);

        assertEquals(Cause.AUTH_METHOD, cause(external));
        assertEquals(Optional.of("no-external"), diagnose(external).detail());
    }

    @Test
    void whatIsNotTrustedSaysWhatIsMissing() {
        assertEquals(
                Optional.of("not-trusted"),
                diagnose(Case.breakage(Breakage.NOT_TRUSTED).at(Phase.CONNECT)).detail());
        assertEquals(
                Optional.of("once-offered"),
                diagnose(Case.breakage(Breakage.TLS_ONCE_OFFERED).at(Phase.EHLO))
                        .detail());
    }

    @Test
    void tlsFailsInFiveWays() {
        assertEquals("certificate", detail(Case.breakage(Breakage.CERTIFICATE).at(Phase.TLS)));
        assertEquals(
                "starttls-not-offered",
                detail(Case.breakage(Breakage.STARTTLS_MISSING).at(Phase.EHLO)));
        assertEquals(
                "protocol",
                detail(Case.breakage(Breakage.TLS_HANDSHAKE).at(Phase.TLS).over(465, ConnectionSecurity.TLS)));
        assertEquals(
                "wrong-port",
                detail(Case.breakage(Breakage.TLS_HANDSHAKE).at(Phase.TLS).over(587, ConnectionSecurity.TLS)));
        assertEquals(
                "wrong-port",
                detail(Case.breakage(Breakage.TIMEOUT).at(Phase.GREETING).over(465, ConnectionSecurity.STARTTLS)));
    }

    @Test
    void aBlockedPortIsNoWrongPort() {
        Case blocked = Case.breakage(Breakage.TIMEOUT).at(Phase.CONNECT).over(465, ConnectionSecurity.STARTTLS);

        assertEquals(Cause.CONNECT_TIMEOUT, cause(blocked));
    }

    @Test
    void strippedIsToldFromNotOffered() {
        Case stripped = Case.breakage(Breakage.STARTTLS_MISSING).at(Phase.EHLO).capabilities("PIPELINING", "XXXXXXXA");

        assertEquals(Cause.NETWORK_INTERCEPTED, cause(stripped));
    }

    @Test
    void anotherServerInItsPlaceIsTheNetworksDoing() {
        Diagnosis diagnosis =
                diagnose(Case.breakage(Breakage.ANOTHER_SERVER).at(Phase.TLS).through(Profiles.COMPANY));

        assertEquals(Cause.NETWORK_INTERCEPTED, diagnosis.cause());
        assertTrue(diagnosis.happened().startsWith("Another server seems to answer"), diagnosis.happened());
    }

    @Test
    void commandNotImplementedIsAboutTlsOnlyAtStarttls() {
        Case reply = Case.reply("502 5.5.1 Error: command not implemented");

        assertEquals(Cause.TLS_FAILED, cause(reply.at(Phase.TLS)));
        assertEquals(Cause.PROTOCOL_ERROR, cause(reply));
    }

    @Test
    void accessDeniedOnASubmissionPortWantsALogin() {
        Case denied = Case.reply("554 5.7.1 <bob@example.net>: Recipient address rejected: Access denied")
                .at(Phase.RCPT);

        assertEquals(
                Cause.AUTH_REQUIRED,
                cause(denied.over(587, ConnectionSecurity.STARTTLS).loggedIn(false)));
    }

    @Test
    void unknownAddressIsOursAtMailAndTheirsAtRcpt() {
        Case reply = Case.reply("550 5.1.8 The address does not exist");

        assertEquals(Cause.SENDER_INVALID, cause(reply.at(Phase.MAIL)));
        assertEquals(Cause.MAILBOX_UNKNOWN, cause(reply.at(Phase.RCPT)));
    }

    @Test
    void whatTheServerSaidBeforeItHungUpCounts() {
        Case reply = Case.reply("421 4.7.0 Too many connections from your IP").at(Phase.GREETING);

        assertEquals(Cause.RATE_LIMITED, cause(reply));
    }

    @Test
    void readsARefusedTokenBehindItsEncoding() {
        String json = "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}";
        String encoded = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        Diagnosis diagnosis = diagnose(Case.reply("334 " + encoded).at(Phase.TOKEN));

        assertEquals(Cause.AUTH_FAILED, diagnosis.cause());
        assertEquals(Optional.of("oauth"), diagnosis.detail());
    }

    @Test
    void readsARefusedTokenThatIsDecodedAlready() {
        Diagnosis diagnosis = diagnose(
                Case.reply("334 {\"status\":\"400\",\"schemes\":\"Bearer\"}").at(Phase.AUTH));

        assertEquals(Cause.AUTH_FAILED, diagnosis.cause());
        assertEquals(Optional.of("oauth"), diagnosis.detail());
    }

    @Test
    void refusedTokenIsNoWrongPassword() {
        for (String reply : new String[] {
            "535 5.7.8 Username and Password not accepted", "535 5.7.3 Authentication unsuccessful", "535 no"
        }) {
            Diagnosis diagnosis =
                    diagnose(Case.reply(reply).at(Phase.AUTH).through(Profiles.withToken("gmail", "smtp.gmail.com")));

            assertEquals(Cause.AUTH_FAILED, diagnosis.cause(), reply);
            assertEquals(Optional.of("oauth"), diagnosis.detail(), reply);
            assertEquals(
                    List.of(Remedy.Kind.SIGN_IN_WITH_BROWSER),
                    diagnosis.remedies().stream().map(Remedy::kind).toList(),
                    reply);
        }
    }

    @Test
    void mechanismThatIsOffIsNoRefusedToken() {
        Diagnosis diagnosis = diagnose(Case.reply(
                        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant")
                .at(Phase.AUTH)
                .through(Profiles.withToken("work", "smtp.office365.com")));

        assertEquals(Cause.AUTH_METHOD, diagnosis.cause());
        assertTrue(diagnosis.remedies().stream().noneMatch(r -> r.kind() == Remedy.Kind.SIGN_IN_WITH_BROWSER));
    }

    @Test
    void whoIsNotSignedInSignsInWithTheBrowser() {
        Diagnosis diagnosis = diagnose(Case.breakage(Breakage.NO_SECRET)
                .at(Phase.TOKEN)
                .through(Profiles.withToken("gmail", "smtp.gmail.com")));

        assertEquals(Cause.AUTH_REQUIRED, diagnosis.cause());
        assertTrue(diagnosis.happened().startsWith("You are not signed in"), diagnosis.happened());
        assertEquals(
                List.of(Remedy.Kind.SIGN_IN_WITH_BROWSER),
                diagnosis.remedies().stream().map(Remedy::kind).toList());
    }

    @Test
    void issuerOutOfReachIsNoMailServerOutOfReach() {
        for (Breakage breakage : List.of(Breakage.NAME_NOT_FOUND, Breakage.TIMEOUT, Breakage.REFUSED, Breakage.LOST)) {
            assertEquals(Cause.AUTH_TEMPORARY, cause(Case.breakage(breakage).at(Phase.TOKEN)), breakage.name());
        }
    }

    @Test
    void aBareRefusalIsNotGuessedAt() {
        for (String bare : new String[] {
            "550 Rejected", "554 5.7.1 Refused", "550 5.7.1 No", "550 5.0.0 Denied", "554 Sorry", "550"
        }) {
            assertEquals(Cause.UNKNOWN, cause(Case.reply(bare).at(Phase.RCPT)), bare);
        }
    }

    @Test
    void aPositiveReplyIsNoRefusal() {
        Diagnosis diagnosis = diagnose(Case.reply("250 2.0.0 Ok: queued as 4XyZ"));

        assertEquals(Optional.of("accepted"), diagnosis.detail());
        assertTrue(diagnosis.happened().contains("not a refusal"));
    }

    private Cause cause(Case symptom) {
        return diagnose(symptom).cause();
    }

    private String detail(Case symptom) {
        Diagnosis diagnosis = diagnose(symptom);
        assertEquals(Cause.TLS_FAILED, diagnosis.cause());
        return diagnosis.detail().orElse("");
    }

    private Diagnosis diagnose(Case symptom) {
        return diagnostician.explain(symptom.symptom(), Locale.ENGLISH);
    }
}
