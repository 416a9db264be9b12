// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;

/** Fifteen explanations as a person reads them, printed to be read. */
class ExplanationsTest {

    private static final List<Case> FIFTEEN = List.of(
            Case.reply("550 relay not permitted")
                    .at(Phase.RCPT)
                    .through(Profiles.HOME, Profiles.COMPANY)
                    .from("jo@isp.example", "Hotel")
                    .to("bob@example.net"),
            Case.reply("550 5.7.1 Unable to relay")
                    .at(Phase.RCPT)
                    .loggedIn(true)
                    .through(Profiles.COMPANY, Profiles.CLOUD)
                    .from("jo@isp.example", "Office"),
            Case.breakage(Breakage.TIMEOUT)
                    .at(Phase.CONNECT)
                    .through(Profiles.HOME, Profiles.COMPANY)
                    .from("jo@isp.example", "Hotel"),
            Case.breakage(Breakage.CERTIFICATE)
                    .at(Phase.TLS)
                    .through(Profiles.COMPANY)
                    .from("jo@company.example", "Café"),
            Case.reply("220 ************************")
                    .at(Phase.GREETING)
                    .through(Profiles.HOME, Profiles.COMPANY)
                    .from("jo@isp.example", "Hotel"),
            Case.reply("535 5.7.8 Error: authentication failed")
                    .at(Phase.AUTH)
                    .through(Profiles.CLOUD)
                    .from("jo@icloud.com", "Home"),
            Case.reply("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.")
                    .at(Phase.AUTH),
            Case.reply("530 5.7.0 Authentication required")
                    .at(Phase.MAIL)
                    .through(Profiles.HOME)
                    .from("jo@isp.example", "Home"),
            Case.reply("550 5.1.1 <bbo@example.net>: Recipient address rejected: User unknown")
                    .at(Phase.RCPT)
                    .through(Profiles.COMPANY)
                    .to("bbo@example.net"),
            Case.reply("450 4.2.0 <bob@example.net>: Recipient address rejected: Greylisted")
                    .at(Phase.RCPT)
                    .through(Profiles.COMPANY)
                    .to("bob@example.net"),
            Case.reply("552 5.3.4 Message size exceeds fixed limit")
                    .at(Phase.MAIL)
                    .through(Profiles.COMPANY),
            Case.reply("554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using pbl.spamhaus.org")
                    .at(Phase.RCPT)
                    .through(Profiles.HOME)
                    .from("jo@isp.example", "Home"),
            Case.reply(
                            "550 5.7.26 Unauthenticated email from company.example is not accepted due to domain's DMARC policy. - gsmtp")
                    .at(Phase.END_OF_DATA)
                    .through(Profiles.HOME, Profiles.COMPANY)
                    .from("jo@company.example", "Home"),
            Case.breakage(Breakage.LOST)
                    .at(Phase.END_OF_DATA)
                    .through(Profiles.COMPANY)
                    .from("jo@company.example", "Train"),
            Case.reply("554 5.7.1 Refused")
                    .at(Phase.RCPT)
                    .through(Profiles.COMPANY)
                    .to("bob@example.net"));

    private final RuleDiagnostician diagnostician = Registry.diagnostician();

    @Test
    void readWell() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (Case symptom : FIFTEEN) {
                Diagnosis diagnosis = diagnostician.explain(symptom.symptom(), locale);
                assertFalse(printed(diagnosis).matches("(?s).*(  |\\s[.,;]|“”).*"), printed(diagnosis));
                assertFalse(diagnosis.toDo().isEmpty());
            }
        }
    }

    private static String printed(Diagnosis diagnosis) {
        return String.join(
                "\n",
                "── " + diagnosis.cause().id()
                        + diagnosis.detail().map(d -> " (" + d + ")").orElse(""),
                diagnosis.happened(),
                diagnosis.why(),
                "• " + String.join("\n• ", diagnosis.toDo()),
                diagnosis.whoGotIt(),
                "["
                        + String.join(
                                "] [",
                                diagnosis.remedies().stream().map(Remedy::label).toList()) + "]",
                "For the administrator: " + diagnosis.forAdministrator(),
                "(" + diagnosis.evidence() + ")",
                "");
    }

    @Test
    void nameNetworkServerAndAuthor() {
        Diagnosis diagnosis = diagnostician.explain(FIFTEEN.get(0).symptom(), Locale.ENGLISH);

        assertEquals(
                "The outgoing server relay.isp.example does not take mail for others from where you are now.",
                diagnosis.happened());
        assertTrue(diagnosis.why().contains("this network “Hotel”"), diagnosis.why());
        assertEquals("The message has not reached bob@example.net.", diagnosis.whoGotIt());
    }

    @Test
    void silenceAfterTheDotIsNeverCalledNobody() {
        Diagnosis diagnosis = diagnostician.explain(FIFTEEN.get(13).symptom(), Locale.ENGLISH);

        assertTrue(diagnosis.whoGotIt().startsWith("Perhaps"), diagnosis.whoGotIt());
        assertFalse(diagnosis.retryMayHelp());
        assertEquals(List.of(), diagnosis.remedies());
    }
}
