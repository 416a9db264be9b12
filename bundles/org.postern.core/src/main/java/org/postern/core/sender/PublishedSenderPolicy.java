// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.check.SenderFinding;
import org.postern.api.check.SenderFinding.Verdict;
import org.postern.api.check.SenderPolicy;
import org.postern.api.network.NameServers;
import org.postern.api.network.UnansweredException;
import org.postern.api.profile.SenderPattern;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;

/**
 * Says that a server is not allowed only where the record names others and nothing of the server's: from which address a
 * server hands mail on is seen by receivers alone.
 */
@Component
public final class PublishedSenderPolicy implements SenderPolicy {

    private static final Duration MOST = Duration.ofMillis(2_500);
    private static final int MOST_DOMAINS = 5;

    private final NameServers servers;
    private final Settings settings;
    private final Clock clock;
    private final SameProvider providers = SameProvider.known();

    @Activate
    public PublishedSenderPolicy(@Reference NameServers servers, @Reference Settings settings) {
        this(servers, settings, Clock.systemUTC());
    }

    PublishedSenderPolicy(NameServers servers, Settings settings, Clock clock) {
        this.servers = servers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SenderFinding of(String domain, String host) {
        return finding(domain, host, clock.instant().plus(MOST));
    }

    @Override
    public List<SenderFinding> objections(SmtpProfile profile) {
        Instant until = clock.instant().plus(MOST);
        return profile.senders().stream()
                .map(SenderPattern::text)
                .map(text -> text.substring(text.lastIndexOf('@') + 1))
                .distinct()
                .limit(MOST_DOMAINS)
                .map(domain -> finding(domain, profile.server().host(), until))
                .filter(SenderFinding::objection)
                .toList();
    }

    private SenderFinding finding(String domain, String host, Instant until) {
        SenderWords words = new SenderWords(domain, host);
        if (!settings.senderPolicyAdvice()) {
            return words.plain(Verdict.OFF, "off");
        }
        try {
            return judged(words, new Patience(servers, clock, until));
        } catch (UnansweredException e) {
            return words.plain(Verdict.UNKNOWN, "unanswered");
        }
    }

    private SenderFinding judged(SenderWords words, Patience dns) throws UnansweredException {
        Optional<String> record = SpfWalk.record(dns.texts(words.domain()));
        if (record.isEmpty()) {
            return words.plain(Verdict.UNKNOWN, "nothing");
        }
        List<InetAddress> addresses = addresses(words.host(), dns);
        Predicate<String> ofProvider = name -> providers.same(words.host(), name);
        SpfWalk.Result result = new SpfWalk(dns, addresses, ofProvider).of(words.domain(), record.get());
        boolean bad = result == SpfWalk.Result.FAIL || result == SpfWalk.Result.SOFT_FAIL;
        if (result == SpfWalk.Result.PASS) {
            return words.plain(Verdict.ALLOWED, "allowed");
        }
        return bad && certain(words, addresses, record.get(), dns)
                ? words.objection(addresses, record.get(), result, Dmarc.of(words.domain(), dns))
                : words.plain(Verdict.UNKNOWN, "unclear");
    }

    /** A literal is its own address. */
    private static List<InetAddress> addresses(String host, Patience dns) throws UnansweredException {
        Optional<InetAddress> literal = AddressBlock.literal(host);
        return literal.isPresent() ? List.of(literal.get()) : dns.addresses(host);
    }

    /**
     * Not if the server is the domain's own or stands behind a translated address, nor if its owner relies on a provider
     * that the record names: then it may hand on from elsewhere.
     */
    private boolean certain(SenderWords words, List<InetAddress> addresses, String record, Patience dns)
            throws UnansweredException {
        if (SenderWords.nobody(record)) {
            return true;
        }
        boolean own = providers.same(words.host(), words.domain());
        return !own
                && addresses.stream().anyMatch(PublishedSenderPolicy::outside)
                && !sharesProvider(words.host(), record, dns);
    }

    private static boolean outside(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return !address.isSiteLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !uniqueLocal;
    }

    private static boolean sharesProvider(String host, String record, Patience dns) throws UnansweredException {
        List<String> named = SenderWords.named(record);
        return SpfWalk.record(dns.texts(Organisation.of(host).domain()))
                .map(SenderWords::named)
                .filter(owners -> owners.stream().anyMatch(named::contains))
                .isPresent();
    }
}
