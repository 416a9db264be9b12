// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.mail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of what the sender wants to hear about the way of a message (RFC 3461 §4). Asked of a server that offers DSN; another
 * one reports as it sees fit. All text in it is such that it may stand in an SMTP command.
 *
 * @param returned how much of the message a report of failure is to bring back; empty to leave that to the server
 * @param envelopeId what reports are to call the message, as the parameter has it (ENVID, xtext)
 * @param events what is to be reported, of each recipient; empty to leave that to the server
 * @param particular of recipients for whom something else was said
 */
public record DeliveryReports(
        Optional<Returned> returned,
        Optional<String> envelopeId,
        Set<Event> events,
        Map<EmailAddress, Wish> particular) {

    private static final String XTEXT = "(?:[!-~&&[^+=]]|\\+[0-9A-F]{2})";
    private static final Pattern ENVELOPE_ID = Pattern.compile(XTEXT + "{1,100}");
    private static final Pattern ORIGINAL = Pattern.compile("[A-Za-z0-9-]{1,40};" + XTEXT + "{1,500}");

    /** Asks for nothing. */
    public static final DeliveryReports USUAL = new DeliveryReports(Optional.empty(), Set.of());

    /** How much of a message. */
    public enum Returned {
        FULL,
        HDRS
    }

    /** What may be reported. */
    public enum Event {
        NEVER,
        SUCCESS,
        FAILURE,
        DELAY
    }

    /**
     * @throws IllegalArgumentException if something is to be reported and never, or the identifier is no xtext of 100
     *     at most
     */
    public DeliveryReports {
        events = checked(events);
        particular = Map.copyOf(particular);
        check(envelopeId, ENVELOPE_ID);
    }

    /** The same of each recipient. */
    public DeliveryReports(Optional<Returned> returned, Set<Event> events) {
        this(returned, Optional.empty(), events, Map.of());
    }

    /**
     * Reads them as their parameters have them, {@code HDRS} and {@code SUCCESS,FAILURE}, in any case.
     *
     * @throws IllegalArgumentException if they are not written so
     */
    public static DeliveryReports of(Optional<String> returned, Optional<String> events) {
        return new DeliveryReports(
                returned.map(text -> Returned.valueOf(text.strip().toUpperCase(Locale.ROOT))), events(events));
    }

    /** The same with this identifier, and with these recipients apart. */
    public DeliveryReports with(Optional<String> identifier, Map<EmailAddress, Wish> others) {
        return new DeliveryReports(returned, identifier, events, others);
    }

    /** What is wanted of this recipient. */
    public Wish of(EmailAddress recipient) {
        return particular.getOrDefault(recipient, new Wish(events, Optional.empty()));
    }

    /** The events as a parameter has them, in a fixed order; empty if that is left to the server. */
    public Optional<String> notification() {
        return notification(events);
    }

    private static Optional<String> notification(Set<Event> events) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.stream().sorted().map(Event::name).collect(Collectors.joining(",")));
    }

    private static Set<Event> events(Optional<String> text) {
        return text.stream()
                .flatMap(listed -> Arrays.stream(listed.split(",")))
                .map(event -> Event.valueOf(event.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Set<Event> checked(Set<Event> events) {
        if (events.contains(Event.NEVER) && events.size() > 1) {
            throw new IllegalArgumentException("NEVER stands alone: a report is wanted, or none is.");
        }
        return events.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(events));
    }

    private static void check(Optional<String> text, Pattern form) {
        if (text.filter(form.asMatchPredicate().negate()).isPresent()) {
            throw new IllegalArgumentException(
                    "“" + Visible.text(text.orElse("")) + "” is not of the form of RFC 3461.");
        }
    }

    /**
     * What is wanted of one recipient.
     *
     * @param events empty to leave that to the server
     * @param original the address that the sender wrote to, with its type, as the parameter has it (ORCPT)
     */
    public record Wish(Set<Event> events, Optional<String> original) {

        private static final String NOTIFY = "NOTIFY=";
        private static final String ORCPT = "ORCPT=";

        /**
         * @throws IllegalArgumentException if something is to be reported and never, or that is no original recipient
         */
        public Wish {
            events = checked(events);
            check(original, ORIGINAL);
        }

        /**
         * Reads it as the parameters have it.
         *
         * @throws IllegalArgumentException if they are not written so
         */
        public static Wish of(Optional<String> events, Optional<String> original) {
            return new Wish(DeliveryReports.events(events), original);
        }

        /** Reads what {@link #parameters} wrote. */
        public static Wish of(String parameters) {
            return of(value(parameters, NOTIFY), value(parameters, ORCPT));
        }

        private static Optional<String> value(String parameters, String keyword) {
            return Arrays.stream(parameters.split(" "))
                    .filter(parameter -> parameter.startsWith(keyword))
                    .map(parameter -> parameter.substring(keyword.length()))
                    .findFirst();
        }

        /** The parameters of RCPT, divided by spaces; empty if nothing is wanted. */
        public String parameters() {
            return Stream.of(notification(events).map(NOTIFY::concat), original.map(ORCPT::concat))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
        }
    }
}
