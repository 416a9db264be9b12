// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.send;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.profile.SmtpProfile;

/**
 * One try to submit one message through one profile.
 *
 * @param capabilities the keywords of the last EHLO reply (RFC 5321 §4.1.1.1), upper case, with their parameters
 * @param tls protocol and cipher suite, empty while in clear; says nothing about who the server is, the profile's
 *     {@link org.postern.api.profile.ConnectionSecurity#verified()} does
 * @param loggedIn whether a login succeeded
 * @param remoteAddress the address connected to
 */
public record Attempt(
        Instant started,
        SmtpProfile profile,
        Envelope envelope,
        String messageId,
        List<Step> steps,
        Set<String> capabilities,
        Optional<String> tls,
        boolean loggedIn,
        Optional<String> remoteAddress,
        Outcome outcome) {

    public Attempt {
        steps = List.copyOf(steps);
        capabilities = Set.copyOf(capabilities);
    }

    /**
     * What the server said to each recipient, in their order. Who was not asked for, or got no answer, is missing; one who was
     * taken got the message only if the outcome says so.
     */
    public Map<EmailAddress, Reply> verdicts() {
        List<EmailAddress> recipients = envelope.recipients();
        List<Optional<Reply>> heard = steps.stream()
                .filter(step -> step.phase() == Phase.RCPT)
                .map(Step::reply)
                .toList();
        int before = Math.max(0, heard.size() - recipients.size()); // of a conversation that led to this one
        Map<EmailAddress, Reply> verdicts = new LinkedHashMap<>();
        for (int i = before; i < heard.size(); i++) {
            EmailAddress recipient = recipients.get(i - before);
            heard.get(i).ifPresent(reply -> verdicts.put(recipient, reply));
        }
        return verdicts;
    }

    /** Names it among the attempts of this home: eight characters, made of its beginning, its message and its profile. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((started + " " + messageId + " " + profile.id()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
