// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
            @Reference Settings settings) {
        // never given back before we go: the postman remembers the recent deliveries
        this(postman::getService, reader::getService, settings);
    }

    /** @param postman asked for only when there is a message for it, so that nothing wakes in a host without profiles */
    Door(Supplier<Postman> postman, Supplier<MessageReader> reader, Settings settings) {
        this.postman = postman;
        this.reader = reader;
        this.settings = settings;
    }

    /** Whether Postern knows any server, and takes mail that would go to this one; if not, it goes the way the program asked for. */
    boolean takes(Optional<String> host) {
        return !settings.profiles().isEmpty() && settings.takeover().takes(host);
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
