// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.SelfCheck;
import org.postern.api.delivery.Delivery;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Postman.Owner;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.MessageReader;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.settings.Settings;

/** Through which a program's messages come in; made when the first one does. */
@Component(service = Door.class)
public final class Door {

    private final Supplier<Postman> postman;
    private final Supplier<MessageReader> reader;
    private final Settings settings;

    @Activate
    public Door(
            @Reference ComponentServiceObjects<Postman> postman,
            @Reference ComponentServiceObjects<MessageReader> reader,
            @Reference Settings settings,
            @Reference(service = LoggerFactory.class) Logger logger) {
        // never given back before we go: the postman remembers the recent deliveries
        this(postman::getService, reader::getService, settings, logger);
    }

    /** @param postman asked for only when there is a message for it, so that nothing wakes in a host without profiles */
    Door(Supplier<Postman> postman, Supplier<MessageReader> reader, Settings settings, Logger logger) {
        this.postman = postman;
        this.reader = reader;
        this.settings = settings;
        SelfCheck.Result result = new ProviderCheck().check();
        if (result.well()) {
            logger.info(result.sentence());
        } else {
            logger.warn(result.sentence());
        }
    }

    /** Whether Postern knows any server; if not, every message goes the way the program asked for. */
    boolean hasServers() {
        return !settings.profiles().isEmpty();
    }

    /**
     * Sends it.
     *
     * @return empty if no profile carries its author, or if it is no message that Postern can send: nothing was done
     */
    Optional<Delivery> deliver(Handover handover) {
        return read(handover)
                .filter(m -> carries(m.author()))
                .map(m -> postman.get().send(m, Owner.PROGRAM, new Terms(!handover.toSome())));
    }

    private Optional<OutgoingMessage> read(Handover handover) {
        try {
            return Optional.of(handover.read(reader.get()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean carries(EmailAddress author) {
        return settings.profiles().stream().anyMatch(profile -> profile.carries(author));
    }
}
