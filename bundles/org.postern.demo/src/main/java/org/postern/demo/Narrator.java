// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Selection;
import org.postern.api.send.Attempt;
import org.postern.api.send.Phase;
import org.postern.api.send.Step;
import org.postern.demo.Page.Voice;

/** Tells the story to a person. */
final class Narrator implements Telling {
    private static final String TEXT = "   ";
    private static final String QUOTE = "      ";

    private final Page page;
    private final Messages messages = new Messages();

    Narrator(Page page) {
        this.page = page;
    }

    @Override
    public void opening(Servers servers) {
        page.say(Voice.TITLE, "", messages.text("opening.title"));
        page.blank();
        page.say(Voice.PLAIN, TEXT, messages.text("opening.ann"));
        page.say(Voice.PLAIN, TEXT, messages.text("opening.real"));
        page.blank();
        page.say(Voice.ASIDE, TEXT + "– ", messages.text("opening.relay", address(servers.relay())));
        page.say(Voice.ASIDE, TEXT + "– ", messages.text("opening.company", address(servers.company())));
    }

    @Override
    public void chapter(Chapter chapter) {
        Place place = chapter.place();
        page.blank();
        page.say(Voice.TITLE, "", messages.text(place.id() + ".title"));
        page.say(
                Voice.ASIDE,
                TEXT,
                messages.text("network", place.ssid(), place.gateway(), place.gatewayMac(), place.domain()));
        page.say(Voice.PLAIN, TEXT, messages.text(place.id() + ".scene"));
        selection(chapter.sent().selection());
        chapter.sent().attempt().ifPresent(this::attempt);
        chapter.sent().diagnosis().ifPresent(this::diagnosis);
        chapter.remedy().ifPresent(remedy -> remedy(remedy, chapter.mended()));
        if (chapter.last().accepted()) {
            page.say(Voice.GOOD, TEXT + "✓ ", messages.text(place.id() + ".moral", messageId(chapter.sent())));
        }
    }

    private void selection(Selection selection) {
        String name = selection.profile().map(SmtpProfile::name).orElse(messages.text("nobody"));
        page.say(Voice.POSTERN, TEXT, messages.text("chosen", name, Visible.text(selection.reason())));
    }

    private void attempt(Attempt attempt) {
        String login = messages.text(attempt.loggedIn() ? "login" : "no.login");
        attempt.tls().ifPresent(tls -> page.say(Voice.ASIDE, QUOTE, messages.text("tls", tls, login)));
        attempt.steps().stream().filter(Narrator::telling).forEach(this::step);
    }

    /** The rest of the dialogue is the same everywhere. */
    private static boolean telling(Step step) {
        return step.trouble().isPresent()
                || Set.of(Phase.MAIL, Phase.RCPT, Phase.END_OF_DATA).contains(step.phase());
    }

    private void step(Step step) {
        boolean content = step.phase() == Phase.END_OF_DATA;
        String said = String.format("%-28s  ", content ? messages.text("content") : Visible.text(step.said()));
        step.reply()
                .ifPresent(reply -> page.say(
                        reply.code() < 400 ? Voice.ASIDE : Voice.BAD, QUOTE + said, Visible.text(reply.toString())));
        step.trouble().ifPresent(trouble -> page.say(Voice.BAD, QUOTE + said, Visible.text(trouble)));
    }

    private void diagnosis(Diagnosis diagnosis) {
        page.blank();
        page.say(Voice.POSTERN, TEXT, messages.text("explains"));
        page.say(Voice.TITLE, QUOTE, Visible.text(diagnosis.happened()));
        page.say(Voice.PLAIN, QUOTE, Visible.text(diagnosis.why()));
        diagnosis.toDo().forEach(action -> page.say(Voice.PLAIN, QUOTE + "– ", Visible.text(action)));
        page.say(Voice.PLAIN, QUOTE, Visible.text(diagnosis.whoGotIt()));
        page.blank();
    }

    private void remedy(Remedy remedy, Optional<Delivery> mended) {
        page.say(Voice.POSTERN, TEXT, messages.text("clicks", Visible.text(remedy.label())));
        mended.flatMap(Delivery::attempt).ifPresent(this::attempt);
        mended.flatMap(Delivery::diagnosis).ifPresent(this::diagnosis);
    }

    @Override
    public void ending(Servers servers, List<String> missing) {
        page.blank();
        page.say(Voice.TITLE, "", messages.text("ending.title"));
        received(messages.text("relay.name"), servers.relay());
        received(messages.text("company.name"), servers.company());
        page.blank();
        if (missing.isEmpty()) {
            page.say(Voice.GOOD, "", messages.text("ending.good"));
        } else {
            missing.forEach(sentence -> page.say(Voice.BAD, "✗ ", sentence));
        }
    }

    private void received(String name, DemoServer server) {
        page.say(Voice.PLAIN, TEXT, messages.text("ending.server", name));
        server.received()
                .forEach(message -> page.say(
                        Voice.ASIDE,
                        QUOTE,
                        messages.text(
                                "ending.message", Visible.text(message.messageId()), String.join(", ", message.to()))));
    }

    private static String address(DemoServer server) {
        return server.host() + ":" + server.port();
    }

    private static String messageId(Delivery delivery) {
        return Visible.text(delivery.message().messageId());
    }
}
