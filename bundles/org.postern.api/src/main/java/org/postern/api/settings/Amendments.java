// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.postern.api.profile.SmtpProfile;

/**
 * Changes of the user's settings that can be taken back, by any process and after a restart. Bounded: only the latest
 * are remembered. Secrets are no part of it. Safe for use from any thread.
 */
public interface Amendments {

    /**
     * Adds the profile, or replaces the one with its id, and drops rules.
     *
     * @param sentence what is changed, for the person who may take it back
     * @param withoutRules ids of the user's own rules
     * @throws SettingsException if the profile is locked, or the disk refused
     */
    Amendment make(String sentence, SmtpProfile profile, Set<String> withoutRules);

    /** What can be taken back, the latest first. */
    List<Amendment> all();

    /**
     * Puts profile and rules back as they were.
     *
     * @throws SettingsException if there is no such amendment, if what it changed has been changed since, or the disk
     *     refused; nothing has changed then
     */
    Amendment undo(String id);

    /** A change that was made. */
    record Amendment(String id, Instant at, String sentence) {}
}
