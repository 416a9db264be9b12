// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.send.Attempt;
import org.postern.api.send.Breakage;
import org.postern.api.send.Outcome;
import org.postern.api.settings.Home;
import org.postern.core.Words;

/** At which host each profile's login succeeded last: where it has another since, a person is told why to sign in again. */
@Component(service = Logins.class)
public final class Logins {

    private static final Words WORDS = new Words(Logins.class);

    private final TrustFolder folder;
    private final Logger logger;

    @Activate
    public Logins(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(home.state(), logger);
    }

    Logins(Path state, Logger logger) {
        folder = new TrustFolder(state.resolve("trust").resolve("logins"));
        this.logger = logger;
    }

    /** The attempt, with the reason for a missing secret where that is another server. */
    Attempt noted(Attempt attempt) {
        SmtpProfile profile = attempt.profile();
        if (attempt.loggedIn()) {
            remember(profile);
            return attempt;
        }
        boolean secretless =
                attempt.outcome() instanceof Outcome.Broken broken && broken.breakage() == Breakage.NO_SECRET;
        return Optional.of(profile)
                .filter(p -> secretless)
                .flatMap(this::before)
                .filter(host -> !host.equals(profile.server().host()))
                .map(host -> moved(attempt, host))
                .orElse(attempt);
    }

    private void remember(SmtpProfile profile) {
        String host = profile.server().host();
        if (before(profile).filter(host::equals).isEmpty()) {
            try {
                folder.replace(profile.id(), List.of(host));
            } catch (IOException e) {
                logger.warn("Where the login of {} succeeded could not be written down", profile.id(), e);
            }
        }
    }

    private Optional<String> before(SmtpProfile profile) {
        try {
            return folder.read(profile.id()).stream().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Attempt moved(Attempt attempt, String before) {
        Outcome.Broken end = (Outcome.Broken) attempt.outcome();
        String sentence = WORDS.text(
                "login.moved",
                attempt.profile().name(),
                before,
                attempt.profile().server().host());
        return new Attempt(
                attempt.started(),
                attempt.profile(),
                attempt.envelope(),
                attempt.messageId(),
                attempt.steps(),
                attempt.capabilities(),
                attempt.tls(),
                attempt.loggedIn(),
                attempt.remoteAddress(),
                new Outcome.Broken(end.phase(), end.breakage(), sentence));
    }
}
