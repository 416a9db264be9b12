// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Provider;
import jakarta.mail.Session;
import java.util.Arrays;
import java.util.Properties;
import org.osgi.service.component.annotations.Component;
import org.postern.api.SelfCheck;

/** Whether {@code Session.getProvider("smtp")} is ours, and if not, why not. */
@Component
public final class ProviderCheck implements SelfCheck {

    private static final String PROTOCOL = "smtp";

    @Override
    public Result check() {
        return of(Session.getInstance(new Properties()));
    }

    static Result of(Session session) {
        try {
            Provider used = session.getProvider(PROTOCOL);
            return ours(used) ? new Result(true, Words.text("check.well")) : passedOver(session, used);
        } catch (NoSuchProviderException e) {
            return new Result(false, Words.text("check.no-provider"));
        }
    }

    private static Result passedOver(Session session, Provider used) {
        boolean listed = Arrays.stream(session.getProviders()).anyMatch(ProviderCheck::ours);
        return new Result(false, Words.text(listed ? "check.second" : "check.unseen", used.getClassName()));
    }

    private static boolean ours(Provider provider) {
        return provider.getProtocol().equals(PROTOCOL)
                && provider.getClassName().equals(PosternTransport.class.getName());
    }
}
