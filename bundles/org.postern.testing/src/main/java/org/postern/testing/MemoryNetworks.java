// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.settings.SettingsException;

/** Known networks that are forgotten with the test. Their names are given; ids count from 00000001. */
public final class MemoryNetworks implements KnownNetworks {

    private final List<KnownNetwork> all = new ArrayList<>();
    private final Map<String, Success> worked = new HashMap<>();
    private Optional<String> problem = Optional.empty();
    private int last;

    /** Makes the snapshot's network known by that name. */
    public KnownNetwork remember(NetworkSnapshot snapshot, String name) {
        return rename(remember(snapshot).orElseThrow().id(), name);
    }

    /** The profile worked on the network with that id. */
    public void worked(String id, Success success) {
        worked.put(id, success);
    }

    public void problem(String sentence) {
        problem = Optional.of(sentence);
    }

    @Override
    public Recognition recognise(Fingerprint seen) {
        Optional<KnownNetwork> same = all.stream()
                .filter(each -> each.fingerprints().stream().anyMatch(seen::same))
                .findFirst();
        if (same.isPresent()) {
            return new Recognition.Same(same.get(), seen, same.get().resembles().flatMap(this::find));
        }
        return all.stream()
                .filter(each -> each.fingerprints().stream().anyMatch(seen::similar))
                .findFirst()
                .<Recognition>map(each -> new Recognition.Likely(each, "something differs"))
                .orElseGet(Recognition.Unknown::new);
    }

    @Override
    public List<KnownNetwork> all() {
        return List.copyOf(all);
    }

    @Override
    public List<Success> successes(String id) {
        return Optional.ofNullable(worked.get(id)).stream().toList();
    }

    @Override
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public Optional<KnownNetwork> remember(NetworkSnapshot snapshot) {
        Optional<Fingerprint> seen = Fingerprint.of(snapshot).filter(Fingerprint::telling);
        return seen.map(fingerprint -> recognise(fingerprint).same().orElseGet(() -> added(fingerprint)));
    }

    @Override
    public KnownNetwork rename(String id, String name) {
        KnownNetwork old = needed(id);
        try {
            return replaced(new KnownNetwork(id, name, true, old.fingerprints(), old.seen(), old.resembles()));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void forget(String id) {
        all.remove(needed(id));
    }

    @Override
    public KnownNetwork confirm(String id) {
        KnownNetwork part = needed(id);
        KnownNetwork whole = part.resembles()
                .flatMap(this::find)
                .orElseThrow(() -> new SettingsException("“" + part.name() + "” resembles no other known network."));
        List<Fingerprint> fingerprints = new ArrayList<>(part.fingerprints());
        fingerprints.addAll(whole.fingerprints());
        all.remove(part);
        return replaced(new KnownNetwork(
                whole.id(), whole.name(), whole.named(), fingerprints, whole.seen(), whole.resembles()));
    }

    @Override
    public KnownNetwork deny(String id) {
        KnownNetwork old = needed(id);
        return replaced(
                new KnownNetwork(id, old.name(), old.named(), old.fingerprints(), old.seen(), Optional.empty()));
    }

    private KnownNetwork added(Fingerprint seen) {
        last++;
        KnownNetwork fresh = new KnownNetwork(
                String.format("%08x", last),
                "Network " + last,
                false,
                List.of(seen),
                Instant.EPOCH,
                recognise(seen).resembled().map(KnownNetwork::id));
        all.add(fresh);
        return fresh;
    }

    private KnownNetwork replaced(KnownNetwork fresh) {
        all.replaceAll(each -> each.id().equals(fresh.id()) ? fresh : each);
        return fresh;
    }

    private KnownNetwork needed(String id) {
        return all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new SettingsException("There is no known network “" + id + "”."));
    }
}
