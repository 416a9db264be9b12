// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.mail.Visible;
import org.postern.api.network.Fingerprint;
import org.postern.api.network.KnownNetwork;
import org.postern.api.network.KnownNetworks;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Recognition;
import org.postern.api.settings.Home;
import org.postern.api.settings.SettingsException;
import org.postern.core.Words;

/** The known networks of a home. */
@Component(service = {KnownNetworks.class, NetworkLedger.class})
public final class NetworkLedger implements KnownNetworks {

    private static final Words WORDS = new Words(NetworkLedger.class);

    private static final SecureRandom RANDOM = new SecureRandom();

    final LedgerFile file;
    final Clock clock;

    @Activate
    public NetworkLedger(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference(service = LoggerFactory.class) Logger logger) {
        this(new LedgerFile(home.state(), Clock.systemUTC(), logger), Clock.systemUTC());
    }

    NetworkLedger(LedgerFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Recognition recognise(Fingerprint fingerprint) {
        return file.ledger().recognise(fingerprint);
    }

    @Override
    public List<KnownNetwork> all() {
        return file.ledger().pages().stream().map(Page::network).toList();
    }

    @Override
    public List<Success> successes(String id) {
        return file.ledger()
                .page(id)
                .map(page -> page.successes(clock.instant()))
                .orElse(List.of());
    }

    @Override
    public Optional<String> problem() {
        return file.problem();
    }

    @Override
    public Optional<KnownNetwork> remember(NetworkSnapshot snapshot) {
        return Fingerprint.of(snapshot).filter(Fingerprint::telling).flatMap(this::remember);
    }

    @Override
    public KnownNetwork rename(String id, String name) {
        Ledger changed = file.change(ledger -> {
            Page page = needed(ledger, id);
            if (ledger.taken(name) && !page.network().name().equalsIgnoreCase(name)) {
                throw refused("name.taken", Visible.text(name));
            }
            return ledger.changed(id, each -> renamed(each, name));
        });
        return needed(changed, id).network();
    }

    @Override
    public void forget(String id) {
        file.change(ledger -> ledger.without(needed(ledger, id).id()));
    }

    @Override
    public KnownNetwork confirm(String id) {
        Fingerprint own = needed(file.ledger(), id).network().fingerprints().get(0);
        Ledger changed = file.change(ledger -> {
            Page part = needed(ledger, id);
            Page whole = part.network()
                    .resembles()
                    .flatMap(ledger::page)
                    .orElseThrow(() -> refused("resembles.none", part.network().name()));
            return ledger.joined(part, whole);
        });
        return changed.recognise(own).same().orElseThrow();
    }

    @Override
    public KnownNetwork deny(String id) {
        Ledger changed = file.change(ledger -> {
            needed(ledger, id);
            return ledger.changed(id, page -> page.resembling(Optional.empty()));
        });
        return needed(changed, id).network();
    }

    private Optional<KnownNetwork> remember(Fingerprint seen) {
        Ledger changed = file.change(ledger -> ledger.remembering(seen, freshId(), clock.instant()));
        return changed.recognise(seen).same();
    }

    static String freshId() {
        byte[] octets = new byte[4];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    private static Page needed(Ledger ledger, String id) {
        return ledger.page(id).orElseThrow(() -> refused("none.such", Visible.text(id)));
    }

    private static Page renamed(Page page, String name) {
        try {
            return page.renamed(name);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()), e);
        }
    }

    private static SettingsException refused(String key, Object... arguments) {
        return new SettingsException(WORDS.text(key, arguments));
    }
}
