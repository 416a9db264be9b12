// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Breakage;

/** Which of a cause's remedies apply to this failure. */
final class Remedies {

    /** Causes that another profile mends only if it lists the author's very address. */
    private static final Set<Cause> ABOUT_THE_AUTHOR = Set.of(Cause.SENDER_NOT_ALLOWED, Cause.DOMAIN_AUTH_POLICY);

    /** What is wrong with a certificate. */
    private static final Set<String> CERTIFICATE = Set.of("certificate", "another-server");

    private final Cause cause;
    private final Optional<String> detail;
    private final Facts facts;
    private final Texts texts;

    Remedies(Cause cause, Optional<String> detail, Facts facts, Texts texts) {
        this.cause = cause;
        this.detail = detail;
        this.facts = facts;
        this.texts = texts;
    }

    List<Remedy> of(Treatment treatment) {
        return treatment.remedies().stream()
                .filter(kind -> applies(kind, treatment))
                .flatMap(kind -> kind == Remedy.Kind.SWITCH_PROFILE ? switches() : Stream.of(remedy(kind)))
                .toList();
    }

    private boolean applies(Remedy.Kind kind, Treatment treatment) {
        return switch (kind) {
            case TRUST_NETWORK ->
                facts.symptom().breakage().filter(Breakage.NOT_TRUSTED::equals).isPresent();
            case WORK_EVERYWHERE, TURN_LOGIN_ON -> !logsIn();
            case TRUST_CERTIFICATE -> detail.filter(CERTIFICATE::contains).isPresent() && usersOwn();
            case SIGN_IN -> !facts.oauth() && (cause != Cause.AUTH_REQUIRED || logsIn());
            case CHANGE_PORT -> logsIn() || !treatment.remedies().contains(Remedy.Kind.WORK_EVERYWHERE);
            case APP_PASSWORD -> !facts.oauth() && signsInWithAppPassword();
            case SIGN_IN_WITH_BROWSER -> facts.oauth() ? cause != Cause.AUTH_METHOD : mayWantBrowser();
            default -> true;
        };
    }

    private boolean signsInWithAppPassword() {
        return cause == Cause.APP_PASSWORD || signsInWith(Provider.Login.APP_PASSWORD);
    }

    private boolean mayWantBrowser() {
        return cause == Cause.AUTH_METHOD && (facts.provider().isEmpty() || signsInWith(Provider.Login.BROWSER));
    }

    /** Where a login is part of the profile already, or succeeded, it cannot be the cure. */
    private boolean logsIn() {
        return facts.loggedIn().orElse(false)
                || facts.symptom().profile().filter(p -> p.server().login()).isPresent();
    }

    private boolean usersOwn() {
        return facts.symptom()
                .profile()
                .filter(p -> p.origin().layer() == Origin.Layer.USER)
                .isPresent();
    }

    private boolean signsInWith(Provider.Login login) {
        return facts.provider().filter(p -> p.login() == login).isPresent();
    }

    private Remedy remedy(Remedy.Kind kind) {
        String label = texts.say("remedy." + Names.of(kind), Map.of());
        Optional<String> page =
                kind == Remedy.Kind.APP_PASSWORD ? facts.provider().flatMap(Provider::page) : Optional.empty();
        return new Remedy(kind, label, facts.symptom().profile().map(SmtpProfile::id), page);
    }

    private Stream<Remedy> switches() {
        return facts.symptom().others().stream()
                .filter(this::suits)
                .map(other -> new Remedy(
                        Remedy.Kind.SWITCH_PROFILE,
                        texts.say("remedy.switch-profile", Map.of("name", Visible.text(other.name()))),
                        Optional.of(other.id())));
    }

    /** Another profile never protects less than the one that failed. */
    private boolean suits(SmtpProfile other) {
        boolean protects = facts.symptom()
                .profile()
                .map(failed ->
                        !other.id().equals(failed.id()) && other.protection().atLeast(failed.protection()))
                .orElse(true);
        return protects && (!ABOUT_THE_AUTHOR.contains(cause) || listsAuthor(other));
    }

    private boolean listsAuthor(SmtpProfile other) {
        return facts.symptom()
                .author()
                .filter(author ->
                        other.senders().stream().anyMatch(s -> s.text().equalsIgnoreCase(author)))
                .isPresent();
    }
}
