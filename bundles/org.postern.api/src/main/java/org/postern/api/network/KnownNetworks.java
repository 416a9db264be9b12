// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The networks that are recognised again: a bounded number, kept for all processes of the home. Recognising reads from memory
 * and learns nothing. Safe for use from any thread.
 */
public interface KnownNetworks {

    /** Which of them the fingerprint is of. */
    Recognition recognise(Fingerprint fingerprint);

    /** Which of them the snapshot's primary network is. */
    default Recognition recognise(NetworkSnapshot snapshot) {
        return Fingerprint.of(snapshot).map(this::recognise).orElseGet(Recognition.Unknown::new);
    }

    /** Whether the network has changed, and not merely a detail of it. */
    default boolean moved(Place before, Place now) {
        if (!before.vpns().equals(now.vpns()) || Place.differ(before.connectivity(), now.connectivity())) {
            return true;
        }
        Optional<String> known = before.network().flatMap(this::known);
        boolean same = known.isPresent() && known.equals(now.network().flatMap(this::known));
        return !same && before.contradicts(now);
    }

    private Optional<String> known(Fingerprint fingerprint) {
        return recognise(fingerprint).same().map(KnownNetwork::id);
    }

    /** All of them, the one seen last first. */
    List<KnownNetwork> all();

    /** The one with that id or name; the case of letters in a name does not matter. */
    default Optional<KnownNetwork> find(String idOrName) {
        return all().stream()
                .filter(network ->
                        network.id().equals(idOrName) || network.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    /** Which profiles worked on the network with that id, the latest first. */
    List<Success> successes(String id);

    /**
     * That a server accepted a message through a profile.
     *
     * @param vpns that were up
     */
    record Success(String profileId, Set<String> vpns, Instant at) {
        public Success {
            vpns = Set.copyOf(vpns);
        }
    }

    /** What could not be read, in one sentence; the last good state is in force. */
    Optional<String> problem();

    /**
     * Makes the snapshot's network known, if it is not yet; one that resembles another is kept apart from it until
     * {@link #confirm} or {@link #deny}. Empty if there is no network, or not enough is seen of it to recognise it by.
     *
     * @throws org.postern.api.settings.SettingsException if the disk refused; nothing has changed then
     */
    Optional<KnownNetwork> remember(NetworkSnapshot snapshot);

    /**
     * @throws org.postern.api.settings.SettingsException with one sentence, if there is no such network, another has the
     *     name, it is no name, or the disk refused; nothing has changed then
     */
    KnownNetwork rename(String id, String name);

    /** Forgets it, and which profiles worked there. Its id is never used again. */
    void forget(String id);

    /**
     * A person says that it is the one it resembles: its fingerprints are that one's from now on, and it is no network of
     * its own any more. What was trusted there is not trusted for them.
     *
     * @return the one it resembled
     * @throws org.postern.api.settings.SettingsException with one sentence, if it resembles none, or the disk refused
     */
    KnownNetwork confirm(String id);

    /** A person says that it is another one than it resembles. */
    KnownNetwork deny(String id);
}
