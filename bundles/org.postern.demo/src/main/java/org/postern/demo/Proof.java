// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Cause;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;
import org.postern.api.send.Phase;

/** Holds what happened against what should have, the servers being the witnesses. */
final class Proof {
    private static final String REFUSAL = "550 relay not permitted";

    private final DemoServer relay;
    private final DemoServer company;
    private final List<String> missing = new ArrayList<>();

    Proof(DemoServer relay, DemoServer company) {
        this.relay = relay;
        this.company = company;
    }

    /** The keys of the messages that say what did not happen; empty if all of it did. */
    List<String> missing(List<Chapter> chapters) {
        for (Chapter chapter : chapters) {
            switch (chapter.place()) {
                case HOME -> home(chapter);
                case OFFICE -> office(chapter);
                case HOTEL -> hotel(chapter);
            }
        }
        expect(chapters.size() == Place.values().length, "missing.chapters");
        expect(relay.received().size() == 1 && company.received().size() == 2, "missing.once");
        return List.copyOf(missing);
    }

    private void home(Chapter home) {
        expect(chose(home, Selection.By.RULE, Cast.RELAY), "missing.home.rule");
        expect(home.sent().accepted() && relay.has(home.messageId()), "missing.home.accepted");
    }

    private void office(Chapter office) {
        expect(chose(office, Selection.By.RULE, Cast.COMPANY), "missing.office.rule");
        expect(office.relayConnections() == 0 && !anyRefusal(office.sent()), "missing.office.before");
        expect(office.sent().accepted() && company.has(office.messageId()), "missing.office.accepted");
    }

    private void hotel(Chapter hotel) {
        expect(chose(hotel, Selection.By.PIN, Cast.RELAY), "missing.hotel.pin");
        expect(refusedAsRelaysDo(hotel.sent()), "missing.hotel.refused");
        expect(explained(hotel.sent()), "missing.hotel.explained");
        expect(hotel.remedy().isPresent(), "missing.hotel.remedy");
        expect(
                hotel.last().accepted() && company.has(hotel.messageId()) && !relay.has(hotel.messageId()),
                "missing.hotel.mended");
    }

    private static boolean chose(Chapter chapter, Selection.By by, String profile) {
        Selection selection = chapter.sent().selection();
        return selection.by() == by && selection.profile().map(SmtpProfile::id).equals(Optional.of(profile));
    }

    private static boolean anyRefusal(Delivery delivery) {
        return delivery.attempt().stream()
                .flatMap(attempt -> attempt.steps().stream())
                .flatMap(step -> step.reply().stream())
                .anyMatch(reply -> reply.code() >= 400);
    }

    private static boolean refusedAsRelaysDo(Delivery delivery) {
        return delivery.attempt().map(Attempt::outcome).stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .anyMatch(refused -> refused.phase() == Phase.RCPT
                        && refused.reply().toString().equals(REFUSAL));
    }

    private static boolean explained(Delivery delivery) {
        return delivery.diagnosis()
                .filter(diagnosis -> diagnosis.cause() == Cause.RELAY_DENIED)
                .isPresent();
    }

    private void expect(boolean happened, String otherwise) {
        if (!happened) {
            missing.add(otherwise);
        }
    }
}
