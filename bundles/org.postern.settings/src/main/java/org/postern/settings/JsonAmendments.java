// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.Origin;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Conditions;
import org.postern.api.rule.Rule;
import org.postern.api.settings.Amendments;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.api.settings.SettingsException;

/** Writes down how things were before it changes them, in a file of the home's state. */
@Component
public final class JsonAmendments implements Amendments {

    private static final int MOST = 20;

    private final Settings settings;
    private final FileMutex mutex;
    private final Journal journal;
    private final Clock clock;

    @Activate
    public JsonAmendments(
            @Reference Settings settings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference Conditions conditions) {
        this(settings, home.state(), conditions, Clock.systemUTC());
    }

    JsonAmendments(Settings settings, Path state, Conditions conditions, Clock clock) {
        this.settings = settings;
        this.mutex = new FileMutex(state.resolve("amendments.lock"));
        this.journal = new Journal(state.resolve("amendments.json"), new RuleJson(conditions));
        this.clock = clock;
    }

    @Override
    public Amendment make(String sentence, SmtpProfile profile, Set<String> withoutRules) {
        List<Rule> rules = ownRules();
        Change change = new Change(
                new Amendment(freshId(), clock.instant(), sentence),
                settings.profile(profile.id()).filter(JsonAmendments::own),
                profile,
                rules,
                rules.stream().filter(rule -> !withoutRules.contains(rule.id())).toList());
        return whileHeld(() -> {
            List<Change> before = journal.read();
            journal.write(latest(before, change));
            try {
                settings.put(profile);
                replaceRules(change.rulesBefore(), change.rulesAfter());
                return change.amendment();
            } catch (SettingsException e) {
                journal.write(before);
                throw e;
            }
        });
    }

    @Override
    public List<Amendment> all() {
        return whileHeld(() -> journal.read().stream().map(Change::amendment).toList());
    }

    @Override
    public Amendment undo(String id) {
        return whileHeld(() -> {
            List<Change> changes = new ArrayList<>(journal.read());
            Change change = changes.stream()
                    .filter(c -> c.amendment().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new SettingsException(Words.text("no.change", Visible.text(id))));
            refuseIfOverwritten(change);
            replaceRules(change.rulesAfter(), change.rulesBefore());
            change.before()
                    .ifPresentOrElse(
                            settings::put,
                            () -> settings.removeProfile(change.after().id()));
            changes.remove(change);
            journal.write(changes);
            return change.amendment();
        });
    }

    private void refuseIfOverwritten(Change change) {
        boolean same = settings.profile(change.after().id())
                .filter(now -> Change.equal(now, change.after()))
                .isPresent();
        boolean sameRules = change.rulesBefore().equals(change.rulesAfter())
                || ownRules().stream().map(Rule::id).toList().equals(Change.ids(change.rulesAfter()));
        if (!same || !sameRules) {
            throw new SettingsException(
                    Words.text("changed.since", change.after().name()));
        }
    }

    private void replaceRules(List<Rule> from, List<Rule> to) {
        if (!Change.ids(from).equals(Change.ids(to))) {
            settings.putRules(to);
        }
    }

    private List<Rule> ownRules() {
        return settings.rules().stream()
                .filter(rule -> rule.origin().layer() == Origin.Layer.USER)
                .toList();
    }

    private static boolean own(SmtpProfile profile) {
        return profile.origin().layer() == Origin.Layer.USER;
    }

    private static List<Change> latest(List<Change> before, Change change) {
        List<Change> all = new ArrayList<>(List.of(change));
        all.addAll(before);
        return all.subList(0, Math.min(all.size(), MOST));
    }

    private static String freshId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private <T> T whileHeld(Reading<T> reading) {
        List<T> result = new ArrayList<>();
        try {
            mutex.whileHeld(() -> result.add(reading.run()));
        } catch (IOException e) {
            throw new SettingsException(Words.text("changes.unkept", String.valueOf(e.getMessage())), e);
        }
        return result.get(0);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T run() throws IOException;
    }
}
