// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.trust;

import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Home;
import org.postern.api.trust.Consent;
import org.postern.core.disk.Watchers;

/** Where consents lie in a home, and who wants to know of changes. */
@Component(service = ConsentStore.class)
public final class ConsentStore {

    private final Consents consents;
    private final Watchers watchers;

    @Activate
    public ConsentStore(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(home.state(), logger);
    }

    ConsentStore(Path state, Logger logger) {
        TrustFolder folder = new TrustFolder(state.resolve("trust").resolve("consents"));
        consents = new Consents(folder);
        watchers = new Watchers(folder.path(), logger);
    }

    @Deactivate
    void close() {
        watchers.close();
    }

    Consents consents() {
        return consents;
    }

    /** Those for this profile, whatever its server was. */
    List<Consent> of(SmtpProfile profile) {
        return consents.read().consents().stream()
                .filter(consent -> consent.profile().equals(profile.id()))
                .toList();
    }

    /** Tells the listener after each change. */
    public Subscription listen(Runnable listener) {
        return watchers.add(listener);
    }
}
