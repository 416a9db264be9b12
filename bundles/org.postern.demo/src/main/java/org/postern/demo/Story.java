// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.MessageReader;
import org.postern.api.send.Submission.StepListener;

/** Ann writes to Bob from home, from the office, and from a hotel where she had pinned the wrong server. */
final class Story {
    private static final Messages TEXTS = new Messages();

    private final Parts parts;
    private final ScriptedNetwork network;
    private final DemoServer relay;

    Story(Parts parts, ScriptedNetwork network, DemoServer relay) {
        this.parts = parts;
        this.network = network;
        this.relay = relay;
    }

    /** @param audience told each chapter as it ends */
    List<Chapter> play(Consumer<Chapter> audience) {
        List<Chapter> chapters = new ArrayList<>();
        for (Place place : Place.values()) {
            Chapter chapter = play(place);
            chapters.add(chapter);
            audience.accept(chapter);
        }
        return chapters;
    }

    private Chapter play(Place place) {
        int before = relay.connections();
        network.move(place);
        if (place == Place.HOTEL) {
            parts.settings().pin(Cast.RELAY);
        }
        Delivery sent = parts.postman().send(parts.reader().compose(letter(place)), StepListener.NONE);
        Optional<Remedy> remedy = sent.diagnosis().flatMap(Story::firstOtherServer);
        Optional<Delivery> mended = remedy.map(r -> parts.postman().apply(r, sent, StepListener.NONE));
        return new Chapter(place, sent, remedy, mended, relay.connections() - before);
    }

    private static Optional<Remedy> firstOtherServer(Diagnosis diagnosis) {
        return diagnosis.remedies().stream()
                .filter(remedy -> remedy.kind() == Remedy.Kind.SWITCH_PROFILE)
                .findFirst();
    }

    private static MessageReader.Draft letter(Place place) {
        return new MessageReader.Draft(
                Cast.ANN, List.of(Cast.BOB), TEXTS.text(place.id() + ".subject"), TEXTS.text(place.id() + ".letter"));
    }
}
