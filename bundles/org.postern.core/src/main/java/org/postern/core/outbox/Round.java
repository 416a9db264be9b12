// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.api.diagnosis.Cause;
import org.postern.api.mail.EmailAddress;
import org.postern.api.outbox.Entry.Failure;
import org.postern.api.outbox.Entry.Wait;
import org.postern.api.outbox.Reason;
import org.postern.api.profile.Protection;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Fallback;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Standing;
import org.postern.core.Words;
import org.postern.core.delivery.Course;
import org.postern.core.delivery.SwitchProfile;
import org.postern.core.trust.NetworkTrust;

/**
 * One look at what waits, at one instant on one network: says of each message what may be done with it, and does
 * nothing.
 */
final class Round {

    private static final Words WORDS = new Words(Round.class);

    private final Instant now;
    private final boolean awoken;
    private final Situation situation;
    private final Settings settings;
    private final Selector selector;
    private final SignIns signIns;
    private final NetworkTrust trust;
    private final Instant secrets;
    private final Map<EmailAddress, Selection> selections = new HashMap<>();
    private final Map<SmtpProfile, Optional<Standing.Asks>> obstacles = new HashMap<>();
    private final Map<SmtpProfile, Boolean> unwelcome = new HashMap<>();

    /** What may be done. */
    sealed interface Plan {}

    /** Send it to these recipients through that profile, one of the selection's candidates. */
    record Send(SmtpProfile profile, Selection selection, List<EmailAddress> recipients) implements Plan {}

    /** Leave it. */
    record Stay(Wait why) implements Plan {}

    /** @param awoken whether nobody looked for a while: Postern has just started, or the computer slept */
    Round(
            Instant now,
            boolean awoken,
            Situation situation,
            Settings settings,
            Selector selector,
            SignIns signIns,
            NetworkTrust trust) {
        this.now = now;
        this.awoken = awoken;
        this.situation = situation;
        this.settings = settings;
        this.selector = selector;
        this.signIns = signIns;
        this.trust = trust;
        secrets = signIns.vault().changed();
    }

    Situation situation() {
        return situation;
    }

    Terms terms(SmtpProfile profile) {
        return new Terms(profile, secrets, situation.snapshot());
    }

    Plan plan(Ticket ticket) {
        Wait written = ticket.progress().waiting();
        if (ticket.dot().isPresent()) {
            return new Stay(Tickets.wait(Reason.UNCERTAIN));
        }
        if (written.reason().asks() || early(written)) {
            return new Stay(written);
        }
        Optional<Wait> wait = overdue(ticket).or(() -> situation.waits(ticket).map(Tickets::wait));
        return wait.isPresent() ? new Stay(wait.get()) : through(ticket, selection(ticket));
    }

    private boolean early(Wait written) {
        return written.reason() == Reason.LATER
                && written.until().filter(now::isBefore).isPresent();
    }

    /**
     * The same for a door that waits for the answer: whoever uses it asks now, over whatever network this is. Where no
     * candidate may have the message, the first is to say so.
     */
    Plan atOnce(Ticket ticket) {
        Wait written = ticket.progress().waiting();
        Selection selection = new Audience(ticket.progress().recipients()).undivided(selection(ticket));
        if (written.reason().asks()) {
            return new Stay(written);
        }
        return ticket.progress().attempts() == 0 && permitted(selection).isEmpty()
                ? selection
                        .profile()
                        .<Plan>map(first -> send(ticket, first, selection))
                        .orElseGet(() -> none(selection))
                : through(ticket, selection);
    }

    private Optional<Wait> overdue(Ticket ticket) {
        Instant since = ticket.letter().since();
        Duration age = Duration.between(since, now);
        if (ticket.progress().urged()) {
            return Optional.empty();
        }
        if (age.compareTo(Patience.EXPIRY) > 0) {
            return Optional.of(Tickets.wait(Reason.EXPIRED));
        }
        return awoken && age.compareTo(Patience.STALE) > 0
                ? Optional.of(new Wait(Reason.HELD, Optional.empty(), WORDS.text("stale", since)))
                : Optional.empty();
    }

    private Plan through(Ticket ticket, Selection selection) {
        Progress progress = ticket.progress();
        List<SmtpProfile> carriers = selection.candidates();
        if (carriers.isEmpty()) {
            return none(selection);
        }
        List<SmtpProfile> protecting = permitted(selection);
        if (protecting.isEmpty()) {
            String why = obstacle(carriers.get(0)).orElseThrow().sentence();
            return new Stay(new Wait(Reason.CONSENT, Optional.empty(), why));
        }
        List<SmtpProfile> welcome = protecting.stream()
                .filter(profile -> progress.urged() || !unwelcome.computeIfAbsent(profile, signIns::needed))
                .toList();
        if (welcome.isEmpty()) {
            return new Stay(Tickets.wait(Reason.SIGN_IN));
        }
        return welcome.stream()
                .filter(profile -> !rest(progress, profile).isAfter(now))
                .findFirst()
                .<Plan>map(profile -> send(ticket, profile, past(selection, protecting)))
                .orElseGet(() -> new Stay(resting(progress, soonest(progress, welcome))));
    }

    private static Send send(Ticket ticket, SmtpProfile profile, Selection selection) {
        return new Send(profile, selection, new Audience(ticket.progress().recipients()).through(profile));
    }

    /** Without those that must not have the message, and why. */
    private Selection past(Selection selection, List<SmtpProfile> permitted) {
        Stream<String> why = selection.candidates().stream()
                .flatMap(profile -> obstacle(profile).stream())
                .map(Standing.Asks::sentence);
        return new Selection(
                permitted,
                selection.by(),
                selection.reason(),
                Stream.concat(selection.passedOver().stream(), why).toList());
    }

    private static Stay none(Selection selection) {
        return new Stay(new Wait(Reason.NO_PROFILE, Optional.empty(), selection.reason()));
    }

    private List<SmtpProfile> permitted(Selection selection) {
        return selection.candidates().stream()
                .filter(profile -> obstacle(profile).isEmpty())
                .toList();
    }

    private Optional<Standing.Asks> obstacle(SmtpProfile profile) {
        return obstacles.computeIfAbsent(profile, each -> trust.obstacle(each, situation.snapshot()));
    }

    /** What could not be proven is asked again as what failed is. */
    private Wait resting(Progress progress, Instant until) {
        return progress.failure()
                .filter(this::untrusted)
                .map(last -> new Wait(Reason.CONSENT, Optional.of(until), last.happened()))
                .orElseGet(() -> Tickets.wait(Reason.BACKOFF, until));
    }

    private boolean untrusted(Failure last) {
        return last.cause() == Cause.TLS_REQUIRED
                && settings.profile(last.profileId())
                        .filter(profile -> profile.protection() == Protection.NONE)
                        .isPresent();
    }

    Selection selection(Ticket ticket) {
        EmailAddress author = ticket.letter().author();
        Progress progress = ticket.progress();
        Audience audience = new Audience(progress.recipients());
        if (progress.chosen().isPresent()) {
            return settings.profile(progress.chosen().get())
                    .filter(profile -> profile.carries(author))
                    .map(SwitchProfile::selection)
                    .map(audience::narrow)
                    .orElseGet(Round::gone);
        }
        Selection found =
                audience.narrow(selections.computeIfAbsent(author, a -> selector.select(situation.snapshot(), a)));
        return new Selection(candidates(progress, found, author), found.by(), found.reason(), found.passedOver());
    }

    private static Selection gone() {
        return new Selection(List.of(), Selection.By.NOTHING, WORDS.text("chosen.gone"), List.of());
    }

    /** Of those selected, the ones that may be tried for this message by themselves. */
    private List<SmtpProfile> candidates(Progress progress, Selection found, EmailAddress author) {
        List<SmtpProfile> all = found.candidates();
        Optional<SmtpProfile> same = progress.course()
                .filter(Course::patient)
                .flatMap(course -> progress.failure())
                .flatMap(last -> all.stream()
                        .filter(profile -> profile.id().equals(last.profileId()))
                        .findFirst());
        if (same.isPresent()) {
            return List.of(same.get());
        }
        if (found.by() == Selection.By.PIN || settings.fallback() == Fallback.ASK) {
            return all.subList(0, Math.min(1, all.size()));
        }
        return progress.course().equals(Optional.of(Course.SENDER))
                ? all.stream().filter(profile -> names(profile, author)).toList()
                : all;
    }

    static boolean names(SmtpProfile profile, EmailAddress author) {
        return profile.senders().stream().anyMatch(pattern -> pattern.names(author));
    }

    private Instant soonest(Progress progress, List<SmtpProfile> profiles) {
        return profiles.stream()
                .map(profile -> rest(progress, profile))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Once a person trusts the network, there is nothing left to wait for. */
    private Instant rest(Progress progress, SmtpProfile profile) {
        Instant rest = progress.resting().getOrDefault(profile.id(), Instant.MIN);
        boolean agreed = rest.isAfter(now)
                && progress.failure().filter(this::untrusted).isPresent()
                && trust.consent(profile, situation.snapshot())
                        .filter(consent -> consent.since()
                                .isAfter(progress.failure().orElseThrow().at()))
                        .isPresent();
        return agreed ? Instant.MIN : rest;
    }
}
