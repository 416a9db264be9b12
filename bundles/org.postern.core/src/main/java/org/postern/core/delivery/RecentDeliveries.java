// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;
import org.postern.api.delivery.Delivery;
import org.postern.api.mail.OutgoingMessage;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;

/**
 * The last deliveries, newest first, and those who want to hear of each. The content of a message is kept only while a
 * remedy may send it again, and only so much of it.
 */
final class RecentDeliveries {

    private static final int MOST = 100;
    private static final long MOST_OCTETS = 64L << 20;

    private final Deque<Delivery> newestFirst = new ArrayDeque<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private long octets;

    /** Registering one consumer twice makes two listeners. */
    private static final class Listener {
        private final Consumer<Delivery> consumer;

        Listener(Consumer<Delivery> consumer) {
            this.consumer = consumer;
        }
    }

    RecentDeliveries(Logger logger) {
        this.logger = logger;
    }

    /** @param again whether a remedy may send it again if somebody has not got it */
    void add(Delivery delivery, boolean again) {
        keep(again && open(delivery) ? delivery : withoutContent(delivery));
        listeners.forEach(listener -> tell(listener, delivery));
    }

    synchronized List<Delivery> all() {
        return List.copyOf(newestFirst);
    }

    Subscription listen(Consumer<Delivery> consumer) {
        Listener listener = new Listener(consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized void keep(Delivery delivery) {
        newestFirst.addFirst(delivery);
        octets += size(delivery);
        while (newestFirst.size() > MOST || octets > MOST_OCTETS && newestFirst.size() > 1) {
            octets -= size(newestFirst.removeLast());
        }
    }

    private void tell(Listener listener, Delivery delivery) {
        try {
            listener.consumer.accept(delivery);
        } catch (RuntimeException e) {
            logger.error("A listener to deliveries failed", e);
        }
    }

    /** Whether there is somebody for whom it may be sent again. */
    private static boolean open(Delivery delivery) {
        return delivery.attempt()
                .map(Attempt::outcome)
                .filter(outcome -> outcome instanceof Outcome.Accepted || outcome instanceof Outcome.Uncertain)
                .isEmpty();
    }

    private static Delivery withoutContent(Delivery delivery) {
        OutgoingMessage message = delivery.message();
        OutgoingMessage bare = new OutgoingMessage(
                message.author(), message.envelope(), message.messageId(), OutgoingMessage.Content.of(new byte[0]));
        return new Delivery(
                bare,
                delivery.network(),
                delivery.selection(),
                delivery.attempt(),
                delivery.diagnosis(),
                delivery.entry(),
                delivery.alsoTried(),
                delivery.leftOut());
    }

    private static long size(Delivery delivery) {
        return delivery.message().content().size();
    }
}
