// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.delivery.Delivery;
import org.postern.api.outbox.Entry;
import org.postern.api.profile.ConnectionSecurity;
import org.postern.api.profile.Limits;
import org.postern.api.profile.Particulars;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.profile.SubmissionServer;
import org.postern.api.profile.TimeLimits;
import org.postern.api.profile.TlsIdentity;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.Rule;
import org.postern.api.rule.When;
import org.postern.api.send.Outcome;
import org.postern.api.settings.Settings;
import org.postern.testing.Identity;
import org.postern.testing.ScriptedServer;

/**
 * A server that fails in each phase in each way, with another behind it that works: what comes of it, what it is taken for and
 * what happens next stands in {@code faults.md}, for people to read and for this test to compare.
 */
final class FaultsTest {

    private static final List<String> DIALOGUE = """
            S: 220 mx ready
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 STARTTLS
            C: STARTTLS
            S: 220 go
            TLS
            C: EHLO [127.0.0.1]
            S: 250-mx\\r\\n250 AUTH PLAIN
            C: AUTH PLAIN *
            S: 235 welcome
            C: MAIL FROM:<ann@example.org>
            S: 250 ok
            C: RCPT TO:<bob@example.net>
            S: 250 ok
            C: DATA
            S: 354 go
            TEXT
            S: 250 queued
            """.lines().toList();

    /** By the line of the dialogue that the server does not say. */
    private static final Map<Integer, String> PHASES = phases();

    private static final Map<String, String> FAULTS = faults();

    private final House house;
    private final Identity identity = Identity.named("dns:localhost");
    private final Doorkeeper behind = Doorkeeper.admitting();
    private int rows;

    FaultsTest(@TempDir Path folder) throws InterruptedException, IOException, GeneralSecurityException {
        house = new House(folder);
        house.know(House.profile("behind", behind.address()));
    }

    @AfterEach
    void moveOut() {
        house.close();
        behind.close();
    }

    private static Map<Integer, String> phases() {
        Map<Integer, String> phases = new LinkedHashMap<>();
        phases.put(0, "greeting");
        phases.put(2, "EHLO");
        phases.put(4, "STARTTLS");
        phases.put(7, "EHLO within TLS");
        phases.put(9, "AUTH");
        phases.put(11, "MAIL");
        phases.put(13, "RCPT");
        phases.put(15, "DATA");
        phases.put(17, "final dot");
        return phases;
    }

    private static Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("4xx", "S: 451 4.3.0 No");
        faults.put("5xx", "S: 554 5.3.0 No");
        faults.put("drop", "DROP");
        faults.put("TLS cut", "CUT");
        faults.put("garbage", "S: HTTP/1.1 400 Bad Request");
        faults.put("endless line", "FLOOD");
        faults.put("slow drip", "DRIP");
        return faults;
    }

    @Test
    void eachFaultLeadsWhereTheTableSays() throws Exception {
        List<String> table = new ArrayList<>();
        for (Map.Entry<Integer, String> phase : PHASES.entrySet()) {
            for (Map.Entry<String, String> fault : FAULTS.entrySet()) {
                table.add(row(phase.getKey(), phase.getValue(), fault));
            }
        }

        assertEquals(written(), String.join("\n", table));
    }

    private String row(int line, String phase, Map.Entry<String, String> fault) throws Exception {
        List<String> script = new ArrayList<>(DIALOGUE.subList(0, line));
        script.add(fault.getValue());
        try (ScriptedServer failing = new ScriptedServer(identity.context(), String.join("\n", script))) {
            SmtpProfile first = House.profile(
                    "first-" + rows++,
                    server(failing.port()),
                    fault.getKey().equals("slow drip") ? impatient() : Particulars.NONE);
            house.know(first);
            useFirst(first);
            int before = behind.received().size();
            Instant begun = Instant.now();

            Optional<Entry> left = house.keeper().sendNow(house.accept(first.id()));

            int arrived = behind.received().size() - before;
            Delivery failed = house.postman().recent().stream()
                    .filter(delivery ->
                            delivery.attempt().orElseThrow().profile().id().equals(first.id()))
                    .findFirst()
                    .orElseThrow();
            return "| %s | %s | %s | %s | %s |"
                    .formatted(
                            phase,
                            fault.getKey(),
                            outcome(failed.attempt().orElseThrow().outcome()),
                            failed.diagnosis().orElseThrow().cause().id(),
                            left.map(entry -> waits(entry, begun)).orElse("next server, at once")
                                    + (arrived == left.map(entry -> 0).orElse(1)
                                            ? ""
                                            : ", got it " + arrived + " times"));
        }
    }

    private void useFirst(SmtpProfile first) throws InterruptedException {
        When atHome = new When.Is("gateway", new Parameters(Map.of("address", List.of("192.168.1.1"))));
        Services.get(Settings.class)
                .putRules(List.of(new Rule("home", "At home", atHome, first.id(), List.of("behind"), House.ORIGIN)));
    }

    private SubmissionServer server(int port) {
        return new SubmissionServer(
                "localhost",
                port,
                ConnectionSecurity.STARTTLS,
                Optional.of(Doorkeeper.USER),
                List.of(identity.certificate()));
    }

    private static Particulars impatient() {
        Optional<Duration> second = Optional.of(Duration.ofSeconds(1));
        return new Particulars(
                Optional.empty(),
                new TimeLimits(Optional.empty(), second, second),
                Limits.NONE,
                List.of(),
                TlsIdentity.USUAL);
    }

    private static String outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Broken broken) {
            return "Broken: " + broken.breakage();
        }
        return outcome.getClass().getSimpleName();
    }

    private static String waits(Entry entry, Instant begun) {
        return switch (entry.waiting().reason()) {
            case BACKOFF ->
                "same server, after "
                        + Duration.between(begun, entry.waiting().until().orElseThrow())
                                .toMinutes()
                        + " min";
            case REFUSED -> "none: a person decides";
            case UNCERTAIN -> "none by itself: perhaps delivered";
            default -> entry.waiting().reason().id();
        };
    }

    private static String written() throws IOException {
        try (InputStream in = Objects.requireNonNull(FaultsTest.class.getResourceAsStream("faults.md"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| phase"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
