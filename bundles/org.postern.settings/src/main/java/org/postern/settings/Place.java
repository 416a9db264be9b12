// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a settings file lies.
 *
 * @param file it, or the copy of what lies on a server
 * @param address of what lies on a server, as it was given
 */
record Place(Path file, Rank rank, Optional<String> address) {

    Place(Path file, Rank rank) {
        this(file, rank, Optional.empty());
    }

    /**
     * What {@code -Dpostern.policy} names: a file, or an address.
     *
     * @param state the folder for a copy
     */
    static Place named(String fileOrAddress, Path state) {
        if (!fileOrAddress.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) { // C:\ is a file
            return new Place(Path.of(fileOrAddress).toAbsolutePath(), Rank.NAMED);
        }
        UUID id = UUID.nameUUIDFromBytes(fileOrAddress.getBytes(StandardCharsets.UTF_8));
        return new Place(state.resolve("policy-" + id + ".json"), Rank.NAMED, Optional.of(fileOrAddress));
    }

    boolean policy() {
        return rank != Rank.USER;
    }

    /** As a person would look it up. */
    String name() {
        return address.orElseGet(file::toString);
    }

    /** What paths in it are relative to. */
    Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** What is wrong with the address, if something is. */
    Optional<String> complaint() {
        try {
            address.ifPresent(PolicyAddress::of);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Complaint("", String.valueOf(e.getMessage())).about(name()));
        }
    }
}
