// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.api.Origin;
import org.postern.api.check.Looks;
import org.postern.api.check.PortFinding;
import org.postern.api.check.Report;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderPolicy;
import org.postern.api.check.ServerCheck;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mending.Act;
import org.postern.api.mending.Preview;
import org.postern.api.network.NameServers;
import org.postern.api.outbox.Entry;
import org.postern.api.profile.Account;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Rule;
import org.postern.api.rule.Selector;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;
import org.postern.api.signin.SignIn;
import org.postern.api.trust.Standing;
import org.postern.api.trust.Terms;
import org.postern.api.trust.Trust;

/** Finds out what a remedy would do. Changes nothing. */
record Previews(
        Settings settings,
        ServerCheck check,
        SenderPolicy senderPolicy,
        NameServers nameServers,
        Looks looks,
        SignIn signIn,
        Selector selector,
        Resending resending,
        Trust trust,
        Clock clock) {

    private static final Duration LATER = Duration.ofMinutes(15);

    Preview of(Remedy remedy, Optional<Delivery> failed) throws InterruptedException {
        Outline outline = new Outline(remedy, failed);
        return switch (remedy.kind()) {
            case SWITCH_PROFILE -> switched(outline, remedy, failed);
            case WORK_EVERYWHERE, TURN_LOGIN_ON, CHANGE_PORT -> otherPort(outline, remedy, failed);
            case SIGN_IN, APP_PASSWORD -> signIn(outline, remedy, failed);
            case TRUST_CERTIFICATE -> trust(outline, remedy, failed);
            case TRUST_NETWORK -> trustNetwork(outline, remedy, failed);
            case FIND_SERVER -> find(outline, failed);
            case NETWORK_SIGN_IN -> network(outline, remedy);
            case WAIT -> later(outline, failed);
            case SPLIT_RECIPIENTS -> split(outline, failed);
            case REPORT -> report(outline, failed);
            case SIGN_IN_WITH_BROWSER -> browser(outline, remedy, failed);
            case SHRINK -> shrink(outline, failed);
            case CORRECT_ADDRESS, CHANGE_CONTENT -> person(outline, failed);
        };
    }

    private Preview switched(Outline outline, Remedy remedy, Optional<Delivery> failed) {
        Optional<SmtpProfile> other = profile(remedy);
        Optional<String> sentence = other.flatMap(profile -> resending.announced(failed, profile.name()));
        if (sentence.isEmpty()) {
            return outline.found("message.gone").preview();
        }
        failed.map(delivery -> policy(delivery, other.orElseThrow()))
                .filter(SenderFinding::objection)
                .ifPresent(finding -> outline.found(List.of(finding.sentences())));
        return outline.will(sentence)
                .act(new Act.Resend(other.orElseThrow().id()))
                .preview();
    }

    private SenderFinding policy(Delivery failed, SmtpProfile through) {
        return senderPolicy.of(
                failed.message().author().domain(), through.server().host());
    }

    private Preview otherPort(Outline outline, Remedy remedy, Optional<Delivery> failed) throws InterruptedException {
        Optional<SmtpProfile> known = profile(remedy);
        if (known.isEmpty() || known.get().origin().locked()) {
            return unchangeable(outline, known);
        }
        SmtpProfile profile = known.get();
        OtherPort ports = new OtherPort(profile, look(profile.server()));
        outline.found(ports.words());
        Optional<SubmissionServer> server = ports.server(remedy.kind(), author(profile, failed));
        if (server.isEmpty()) {
            return outline.found("none.usable", profile.server().host()).preview();
        }
        if (server.get().equals(profile.server())) {
            outline.found("as.it.is", profile.name());
            return resend(outline, profile, failed);
        }
        return change(outline, profile, profile.with(server.get()), failed);
    }

    private Preview change(Outline outline, SmtpProfile before, SmtpProfile after, Optional<Delivery> failed) {
        List<Rule> needless = new NeedlessRules(settings, after).all();
        outline.will("will.change", after.name(), OtherPort.words(after.server()), OtherPort.words(before.server()))
                .will(afterwards(failed, after.name()))
                .droppable(needless.stream().map(selector::sentence).toList())
                .act(new Act.ChangeServer(
                        after, needless.stream().map(Rule::id).collect(Collectors.toSet()), Optional.empty()));
        after.server()
                .account()
                .filter(account -> !before.server().account().equals(Optional.of(account)))
                .ifPresent(outline::password);
        return outline.preview();
    }

    private Preview resend(Outline outline, SmtpProfile profile, Optional<Delivery> failed) {
        Optional<String> sentence = resending.announced(failed, profile.name());
        return sentence.isEmpty()
                ? outline.preview()
                : outline.will(sentence).act(new Act.Resend(profile.id())).preview();
    }

    private Preview signIn(Outline outline, Remedy remedy, Optional<Delivery> failed) {
        Optional<SmtpProfile> profile = profile(remedy);
        Optional<Account> account = profile.flatMap(p -> p.server().account());
        if (account.isEmpty()) {
            return person(outline, failed);
        }
        if (remedy.kind() == Remedy.Kind.APP_PASSWORD) {
            outline.steps(
                    failed.flatMap(Delivery::diagnosis).map(Diagnosis::toDo).orElse(List.of()));
        }
        return outline.will(
                        "will.sign.in", account.get().userName(), account.get().host())
                .will(afterwards(failed, profile.orElseThrow().name()))
                .password(account.get())
                .act(new Act.ChangeServer(profile.orElseThrow(), Set.of(), Optional.empty()))
                .preview();
    }

    private Preview browser(Outline outline, Remedy remedy, Optional<Delivery> failed) {
        return profile(remedy)
                .map(profile -> new BrowserSignIn(signIn)
                        .preview(outline, profile, author(profile, failed), afterwards(failed, profile.name())))
                .orElseGet(() -> person(outline, failed));
    }

    private Preview trust(Outline outline, Remedy remedy, Optional<Delivery> failed) throws InterruptedException {
        Optional<SmtpProfile> known = profile(remedy);
        if (known.isEmpty() || known.get().origin().layer() != Origin.Layer.USER) {
            return unchangeable(outline, known);
        }
        SmtpProfile profile = known.get();
        Report report = look(profile.server());
        return new Trusting(profile, report, looks).preview(outline, resending.announced(failed, profile.name()));
    }

    private Preview trustNetwork(Outline outline, Remedy remedy, Optional<Delivery> failed) {
        Optional<SmtpProfile> profile = profile(remedy);
        if (profile.isEmpty()) {
            return unchangeable(outline, profile);
        }
        Standing standing = trust.standing(profile.get());
        outline.found(List.of(standing.sentence()));
        return standing.stands() ? resend(outline, profile.get(), failed) : agreement(outline, profile.get(), failed);
    }

    private Preview agreement(Outline outline, SmtpProfile profile, Optional<Delivery> failed) {
        try {
            Terms terms = trust.terms(profile);
            return outline.found("network.server", terms.identity())
                    .step("network.meaning", terms.meaning())
                    .will("network.will", terms.network(), profile.name())
                    .will(resending.announced(failed, profile.name()))
                    .act(new Act.TrustNetwork(terms))
                    .preview();
        } catch (SettingsException e) {
            return outline.found(List.of(String.valueOf(e.getMessage()))).preview();
        }
    }

    private Preview find(Outline outline, Optional<Delivery> failed) throws InterruptedException {
        return failed.isPresent()
                ? new ProviderServer(settings, nameServers, this::look)
                        .preview(outline, failed.get().message().author(), name -> resending.announced(failed, name))
                : person(outline, failed);
    }

    /** Any page over plain HTTP leads to the network's own; the mail server's name tells nobody anything new. */
    private Preview network(Outline outline, Remedy remedy) {
        return outline.step("network.sign.in")
                .page(profile(remedy)
                        .map(profile -> "http://" + profile.server().host() + "/"))
                .preview();
    }

    private Preview later(Outline outline, Optional<Delivery> failed) {
        Instant when = clock.instant().plus(LATER);
        Optional<Entry> kept = failed.flatMap(resending::kept);
        if (kept.isPresent()) {
            outline.found("waits", kept.get().waiting().sentence());
        }
        if (failed.filter(resending::possible).isEmpty()) {
            return outline.found("message.gone").preview();
        }
        return outline.will(
                        "will.later", Resending.recipients(failed.orElseThrow().message()), when)
                .act(new Act.ResendAt(when))
                .preview();
    }

    private Preview split(Outline outline, Optional<Delivery> failed) {
        return failed.map(
                        delivery -> new Parts(delivery, resending.kept(delivery).isPresent()).preview(outline))
                .orElseGet(() -> outline.found("message.gone").preview());
    }

    private Preview shrink(Outline outline, Optional<Delivery> failed) throws InterruptedException {
        if (failed.filter(resending::possible).isPresent()) {
            new RoomierServer(settings, this::look, resending).look(outline, failed.get());
        }
        return person(outline, failed);
    }

    private static Preview report(Outline outline, Optional<Delivery> failed) {
        return failed.map(delivery -> outline.text(ReportText.of(delivery))
                        .step("report.hand.on")
                        .preview())
                .orElseGet(() -> outline.found("message.gone").preview());
    }

    private static Preview person(Outline outline, Optional<Delivery> failed) {
        return outline.steps(
                        failed.flatMap(Delivery::diagnosis).map(Diagnosis::toDo).orElse(List.of()))
                .preview();
    }

    private static Preview unchangeable(Outline outline, Optional<SmtpProfile> profile) {
        return profile.map(p ->
                        outline.found("locked", p.name(), p.origin().source()).preview())
                .orElseGet(() -> outline.found("no.profile").preview());
    }

    /** What becomes of the message once the server is mended. */
    private Optional<String> afterwards(Optional<Delivery> failed, String name) {
        return resending
                .announced(failed, name)
                .or(() -> failed.filter(resending::lost).map(delivery -> Outline.words("gone.later")));
    }

    private Report look(SubmissionServer server) throws InterruptedException {
        return check.check(
                new ServerCheck.Request(server.host(), server.trustAnchors(), Optional.empty()), Previews::unheard);
    }

    private static void unheard(PortFinding port) {
        // the report has them all
    }

    private Optional<SmtpProfile> profile(Remedy remedy) {
        return remedy.profileId().flatMap(settings::profile);
    }

    /** Who would log in: the message's author, or the first address that the profile names. */
    private static String author(SmtpProfile profile, Optional<Delivery> failed) {
        return failed.map(delivery -> delivery.message().author().toString())
                .orElseGet(() -> profile.senders().stream()
                        .map(SenderPattern::text)
                        .map(text -> text.replaceFirst("^\\*@", ""))
                        .findFirst()
                        .orElseThrow());
    }
}
