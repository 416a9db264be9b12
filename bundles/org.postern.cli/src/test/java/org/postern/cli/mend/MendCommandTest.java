// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.api.command.ExitCode;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mending.Act;
import org.postern.api.mending.Consent;
import org.postern.api.mending.Mending;
import org.postern.api.mending.Preview;
import org.postern.api.mending.Result;
import org.postern.api.profile.Account;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Submission.StepListener;
import org.postern.api.settings.Amendments;
import org.postern.api.settings.Secret;
import org.postern.cli.fakes.Past;
import org.postern.cli.fakes.RecordedTerminal;
import org.postern.cli.fakes.Samples;

class MendCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Delivery REFUSED = Past.refused("<1@example.org>", NOW);

    private final List<Delivery> past = new ArrayList<>(List.of(REFUSED));
    private final Scripted scripted = new Scripted();
    private RecordedTerminal terminal = RecordedTerminal.silent();

    @Test
    void saysWhatWouldBeDoneAndDoesNothing() {
        assertEquals(ExitCode.OK, run());

        assertTrue(terminal.out().contains("Port 465 works."), terminal.out());
        assertTrue(
                terminal.out().replaceAll("\\s+", " ").contains("--user ann --password-stdin --yes"), terminal.out());
        assertFalse(scripted.applied);
    }

    @Test
    void doesItWithAYesAndTellsThePasswordToNobody() {
        terminal = RecordedTerminal.typing("secret\nrest");

        assertEquals(ExitCode.OK, run("--yes", "--password-stdin", "--user", "annie"));

        assertEquals("secret", scripted.password);
        assertEquals(Optional.of("annie"), scripted.userName);
        assertTrue(terminal.out().contains("Done."), terminal.out());
        assertTrue(terminal.out().contains("postern mend --undo c1"), terminal.out());
        assertFalse(terminal.out().contains("secret"), terminal.out());
    }

    @Test
    void passesOverARemedyThatWouldDoNothingHere() {
        Remedy useless = new Remedy(Remedy.Kind.TRUST_CERTIFICATE, "Look", Optional.of("office"));
        Remedy useful = new Remedy(Remedy.Kind.CHANGE_PORT, "Use another", Optional.of("office"));
        past.set(0, Past.refused("<1@example.org>", NOW, Samples.relayDenied(useless, useful)));
        scripted.useless = Optional.of(useless);

        assertEquals(ExitCode.OK, run("--yes"));

        assertTrue(scripted.applied);
        assertEquals(useful, scripted.asked);
    }

    @Test
    void aFailureIsAnExitCode() {
        scripted.works = false;

        assertEquals(ExitCode.FAILED, run("--yes"));
    }

    @Test
    void whatWasAcceptedLaterNeedsNoMending() {
        past.add(0, Past.accepted("<1@example.org>", NOW.plusSeconds(5)));

        assertEquals(ExitCode.DATA, run());
    }

    @Test
    void aRemedyThatIsNotOfferedIsRefused() {
        assertEquals(ExitCode.DATA, run("--with", "trust-certificate"));

        assertTrue(terminal.err().contains("switch-profile"), terminal.err());
    }

    @Test
    void aServerAloneCanBeMended() {
        past.clear();

        assertEquals(ExitCode.OK, run("--profile", "office", "--with", "work-everywhere"));

        assertEquals(Remedy.Kind.WORK_EVERYWHERE, scripted.asked.kind());
        assertEquals(Optional.of("office"), scripted.asked.profileId());
    }

    @Test
    void theLatestChangeIsTakenBack() {
        assertEquals(ExitCode.OK, run("--undo"));

        assertEquals(List.of("c1"), scripted.undone);
    }

    @Test
    void programsReadItAll() {
        run("--json", "--yes");

        assertEquals(
                REFUSED.attempt().orElseThrow().id(),
                terminal.json().get("attempt").getAsString());
        assertTrue(terminal.json().getAsJsonObject("result").get("done").getAsBoolean());
    }

    private int run(String... arguments) {
        return new MendCommand(scripted, scripted, () -> List.copyOf(past))
                .run(List.of(arguments), terminal.terminal());
    }

    /** Offers one thing, and does it as told. */
    private static final class Scripted implements Mending, Amendments {

        private static final Amendment CHANGE = new Amendment("c1", NOW, "It was changed.");

        private final List<String> undone = new ArrayList<>();
        private Remedy asked = new Remedy(Remedy.Kind.REPORT, "", Optional.empty());
        private String password = "";
        private Optional<String> userName = Optional.empty();
        private Optional<Remedy> useless = Optional.empty();
        private boolean works = true;
        private boolean applied;

        @Override
        public Preview preview(Remedy remedy, Optional<Delivery> failed) {
            asked = remedy;
            return new Preview(
                    remedy,
                    failed,
                    List.of("Port 465 works."),
                    useless.equals(Optional.of(remedy)) ? List.of() : List.of("Use it."),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Account("smtp.example.org", "ann")),
                    false,
                    List.of(),
                    new Act.Nothing());
        }

        @Override
        public Result apply(Preview preview, Consent consent, StepListener listener) {
            applied = true;
            userName = consent.userName();
            password =
                    consent.password().map(Secret::characters).map(String::new).orElse("");
            return works
                    ? new Result(true, List.of("Done."), Optional.of(CHANGE), Optional.empty())
                    : Result.refused("It does not work.");
        }

        @Override
        public Amendment make(String sentence, SmtpProfile profile, Set<String> withoutRules) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Amendment> all() {
            return List.of(CHANGE);
        }

        @Override
        public Amendment undo(String id) {
            undone.add(id);
            return CHANGE;
        }
    }
}
