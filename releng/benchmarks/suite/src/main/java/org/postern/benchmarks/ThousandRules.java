// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postern.api.Origin;
import org.postern.api.Origin.Layer;
import org.postern.api.Subscription;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.settings.Settings;

/** Settings with one server and a rule for each of a thousand gateways. */
final class ThousandRules implements Settings {

    static final int COUNT = 1_000;
    static final String LAST_GATEWAY = "192.168.1.1";

    private static final Origin USER = new Origin(Layer.USER, "");
    private static final SmtpProfile SERVER = new SmtpProfile(
            "server",
            "Server",
            new SubmissionServer(
                    "smtp.example.org",
                    ConnectionSecurity.STARTTLS.usualPort(),
                    ConnectionSecurity.STARTTLS,
                    Optional.of("me"),
                    List.of()),
            List.of(new SenderPattern("*@example.org")),
            USER);

    private final List<SmtpProfile> profiles = List.of(SERVER);
    private List<Rule> rules = Stream.concat(
                    IntStream.range(1, COUNT).mapToObj(i -> "10." + i / 256 + "." + i % 256 + ".0/24"),
                    Stream.of(LAST_GATEWAY))
            .map(ThousandRules::rule)
            .toList();

    private static Rule rule(String gateway) {
        When there = new When.Is("gateway", new Parameters(Map.of("address", List.of(gateway))));
        return new Rule("at-" + gateway, "At " + gateway, there, SERVER.id(), List.of(), USER);
    }

    /** The same rules in another list, as after a change. */
    void change() {
        rules = new ArrayList<>(rules);
    }

    @Override
    public List<SmtpProfile> profiles() {
        return profiles;
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public Optional<String> pin() {
        return Optional.empty();
    }

    @Override
    public void put(SmtpProfile profile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeProfile(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putRules(List<Rule> replacement) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pin(String profileId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unpin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription listen(Runnable listener) {
        return () -> {};
    }
}
