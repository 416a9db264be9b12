// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

import java.util.List;
import java.util.Optional;
import org.postern.api.Origin;
import org.postern.api.mail.EmailAddress;
import org.postern.api.words.Words;

/**
 * A named submission server, the authors it carries, and where the profile came from. Refers to no secret: the vault
 * finds one by {@link SubmissionServer#account()}.
 *
 * @param id stable, unique among the profiles, used by rules
 * @param name what a person calls it
 * @param senders whose mail it carries; at least one
 */
public record SmtpProfile(
        String id,
        String name,
        SubmissionServer server,
        List<SenderPattern> senders,
        Origin origin,
        Particulars particulars) {

    /** @throws IllegalArgumentException with one sentence, for the person who typed it */
    public SmtpProfile {
        senders = List.copyOf(senders);
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(Words.text("profile.id"));
        }
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(Words.text("profile.name"));
        }
        if (senders.isEmpty()) {
            throw new IllegalArgumentException(Words.text("profile.senders"));
        }
        checkLogin(server, particulars.tlsIdentity());
        if (!server.security().verified() && !particulars.tlsIdentity().equals(TlsIdentity.USUAL)) {
            throw new IllegalArgumentException(Words.text("profile.identity"));
        }
        if (!server.security().verified() && particulars.proxy().isPresent()) {
            throw new IllegalArgumentException(Words.text("profile.proxy"));
        }
    }

    private static void checkLogin(SubmissionServer server, TlsIdentity identity) {
        if (identity.logsIn() && server.login()) {
            throw new IllegalArgumentException(Words.text("profile.login"));
        }
    }

    /** With nothing particular about it. */
    public SmtpProfile(String id, String name, SubmissionServer server, List<SenderPattern> senders, Origin origin) {
        this(id, name, server, senders, origin, Particulars.NONE);
    }

    /** Whether it takes mail for this recipient. */
    public boolean serves(EmailAddress recipient) {
        List<RecipientDomain> domains = particulars.recipientDomains();
        return domains.isEmpty() || domains.stream().anyMatch(domain -> domain.matches(recipient));
    }

    /** What the password of the key store with our certificate is bound to; empty if there is none. */
    public Optional<Account> keyStoreAccount() {
        return particulars.tlsIdentity().keyStore().map(file -> new Account(server.host(), file.toString()));
    }

    /** The same but for the server. */
    public SmtpProfile with(SubmissionServer other) {
        return new SmtpProfile(id, name, other, senders, origin, particulars);
    }

    /** The same but for where it came from. */
    public SmtpProfile with(Origin other) {
        return new SmtpProfile(id, name, server, senders, other, particulars);
    }

    /** The same but for its particulars. */
    public SmtpProfile with(Particulars other) {
        return new SmtpProfile(id, name, server, senders, origin, other);
    }

    /** Whether mail from this author may leave through this profile. */
    public boolean carries(EmailAddress author) {
        return senders.stream().anyMatch(pattern -> pattern.matches(author));
    }

    /** How well it protects what it carries. */
    public Protection protection() {
        boolean known = particulars.tlsIdentity().keyStore().isPresent();
        return known ? Protection.TLS_AND_LOGIN : server.protection();
    }
}
