// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.rule.Rule;
import org.postern.api.trust.TrustRule;
import org.postern.api.words.Words;

/**
 * Profiles, rules and the pin, layered: policy below, user above, locked policy on top. Reads are from memory; writes
 * are on disk before they return. Safe for use from any thread.
 */
public interface Settings {

    /** All profiles, in the order the user gave them. */
    List<SmtpProfile> profiles();

    /** All rules in the order they are asked: locked policy, user, default policy. */
    List<Rule> rules();

    /** The profile with that id. */
    default Optional<SmtpProfile> profile(String id) {
        return profiles().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** What the organisation knows of its servers' words: diagnosis rules as JSON, those with more authority first. */
    default List<String> diagnosisRules() {
        return List.of();
    }

    /**
     * What is wrong with the files, each in one sentence with file and place: a file that could not be read, the last
     * good state of which is in force, and what is passed over because it names a profile or a condition which does not
     * exist now.
     */
    List<String> problems();

    /**
     * Adds the profile, or replaces the one with its id, in the user's layer.
     *
     * @throws SettingsException if the profile is locked, or the disk refused; nothing has changed then
     */
    void put(SmtpProfile profile);

    /** @throws SettingsException if it is not the user's own, or the disk refused; nothing has changed then */
    void removeProfile(String id);

    /**
     * Replaces the user's rules.
     *
     * @throws SettingsException if a rule names a profile or a condition that does not exist, and did not before, or the
     *     disk refused; nothing has changed then
     */
    void putRules(List<Rule> rules);

    /** The id of the profile the user pinned, if any; the pin may be over, which {@link #pinned()} tells. */
    Optional<String> pin();

    /** The pin, if there is one. */
    default Optional<Pin> pinned() {
        return pin().map(Pin::forGood);
    }

    /**
     * Pins a profile until {@link #unpin()}.
     *
     * @throws SettingsException if there is no such profile, or the disk refused
     */
    void pin(String profileId);

    /**
     * Pins a profile, in the place of whichever was pinned.
     *
     * @throws SettingsException if there is no such profile, or the disk refused
     */
    default void pin(Pin pin) {
        pin(pin.profileId());
    }

    /** Ends the pin, if there is one. */
    void unpin();

    /**
     * What happens after a refusal that another server may not repeat; while a profile is pinned there is no fallback.
     */
    default Fallback fallback() {
        return Fallback.AUTOMATIC;
    }

    /** @throws SettingsException if the disk refused; nothing has changed then */
    default void putFallback(Fallback fallback) {
        throw new SettingsException(Words.text("settings", "fallback"));
    }

    /** Which mail of other programs on Jakarta Mail is taken. */
    default Takeover takeover() {
        return Takeover.all(new Origin(Origin.Layer.USER, ""));
    }

    /**
     * Says it in the user's layer.
     *
     * @throws SettingsException if it is locked, or the disk refused; nothing has changed then
     */
    default void put(Takeover takeover) {
        throw new SettingsException(Words.text("settings", "jakartaMail"));
    }

    /** What vouches for networks: locked policy, user, default policy. */
    default List<TrustRule> trustRules() {
        return List.of();
    }

    /** The policy files that there are, the one with the most authority first. */
    default List<Policy> policies() {
        return List.of();
    }

    /**
     * Asks the server that a policy lies on, if one does, and waits for what comes of it: at most a few minutes.
     * Otherwise that happens in the background, about once an hour.
     *
     * @throws SettingsException if the disk refused to keep it
     */
    default void fetchPolicies() {}

    /**
     * Whether the DNS may be asked if an author's domain allows a server ({@link org.postern.api.check.SenderPolicy}).
     */
    default boolean senderPolicyAdvice() {
        return true;
    }

    /**
     * Replaces what vouches for networks in the user's layer.
     *
     * @throws SettingsException if one is locked, names a profile that does not exist, and did not before, or asks for
     *     what a network can imitate, or if the disk refused; nothing has changed then
     */
    default void putTrustRules(List<TrustRule> rules) {
        throw new SettingsException(Words.text("settings", "trust"));
    }

    /** As whom Postern is known to issuers of tokens. */
    default List<OAuthClient> oauthClients() {
        return List.of();
    }

    /**
     * Adds the client, or replaces the one for its issuer, in the user's layer.
     *
     * @throws SettingsException if it is locked, or the disk refused; nothing has changed then
     */
    default void put(OAuthClient client) {
        throw new SettingsException(Words.text("settings", "oauthClients"));
    }

    /** Tells the listener after each change, also one made by another process. The listener returns at once. */
    Subscription listen(Runnable listener);
}
