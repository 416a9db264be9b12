// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Remedy;
import org.postern.api.mending.Act;
import org.postern.api.mending.Preview;
import org.postern.api.profile.Account;
import org.postern.core.Words;

/** A preview in the making. Of one thread. */
final class Outline {

    private static final Words WORDS = new Words(Outline.class);

    private final Remedy remedy;
    private final Optional<Delivery> failed;
    private final List<String> found = new ArrayList<>();
    private final List<String> will = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> droppable = new ArrayList<>();
    private Optional<String> page;
    private Optional<String> text = Optional.empty();
    private Optional<Account> password = Optional.empty();
    private boolean fingerprint;
    private Act act = new Act.Nothing();

    Outline(Remedy remedy, Optional<Delivery> failed) {
        this.remedy = remedy;
        this.failed = failed;
        this.page = remedy.page();
    }

    static String words(String key, Object... arguments) {
        return WORDS.text(key, arguments);
    }

    Outline found(String key, Object... arguments) {
        found.add(WORDS.text(key, arguments));
        return this;
    }

    Outline found(List<String> sentences) {
        found.addAll(sentences);
        return this;
    }

    Outline will(String key, Object... arguments) {
        will.add(WORDS.text(key, arguments));
        return this;
    }

    Outline will(Optional<String> sentence) {
        sentence.ifPresent(will::add);
        return this;
    }

    Outline step(String key, Object... arguments) {
        steps.add(WORDS.text(key, arguments));
        return this;
    }

    Outline steps(List<String> sentences) {
        steps.addAll(sentences);
        return this;
    }

    Outline droppable(List<String> sentences) {
        droppable.addAll(sentences);
        return this;
    }

    Outline page(Optional<String> address) {
        page = address;
        return this;
    }

    Outline text(String copied) {
        text = Optional.of(copied);
        return this;
    }

    Outline password(Account account) {
        password = Optional.of(account);
        return this;
    }

    Outline fingerprint() {
        fingerprint = true;
        return this;
    }

    Outline act(Act chosen) {
        act = chosen;
        return this;
    }

    Preview preview() {
        return new Preview(remedy, failed, found, will, steps, page, text, password, fingerprint, droppable, act);
    }
}
