// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.sender;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.api.network.UnansweredException;

/**
 * Reads a domain's SPF record as a receiver would (RFC 7208 §4), for all addresses of a server at once: it passes if one of
 * them would. Of one look.
 */
final class SpfWalk {

    /** RFC 7208 §4.6.4. */
    private static final int MOST_QUESTIONS = 10;

    private static final String VERSION = "v=spf1";

    private final Patience dns;
    private final List<InetAddress> addresses;
    private final Predicate<String> sameProvider;
    private int questions;

    /** @param sameProvider whether a name is the server's provider's */
    SpfWalk(Patience dns, List<InetAddress> addresses, Predicate<String> sameProvider) {
        this.dns = dns;
        this.addresses = addresses;
        this.sameProvider = sameProvider;
    }

    /** What a record comes to. */
    enum Result {
        /** It names the server, or something of its provider. */
        PASS,
        FAIL,
        SOFT_FAIL,
        NEUTRAL,
        /** There is no record. */
        NONE,
        /** The record is wrong, or asks too much. */
        ERROR,
        /** It depends on what only a receiver knows. */
        UNDECIDED
    }

    /** The SPF record among the texts (RFC 7208 §4.5); empty if there is none or more than one. */
    static Optional<String> record(List<String> texts) {
        List<String> records = texts.stream()
                .filter(text -> text.equalsIgnoreCase(VERSION)
                        || text.toLowerCase(Locale.ROOT).startsWith(VERSION + " "))
                .toList();
        return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
    }

    Result of(String domain) throws UnansweredException {
        Optional<String> record = record(dns.texts(domain));
        return record.isPresent() ? of(domain, record.get()) : Result.NONE;
    }

    Result of(String domain, String record) throws UnansweredException {
        List<Optional<SpfTerm>> read = Arrays.stream(record.strip().split(" +"))
                .skip(1)
                .map(SpfTerm::of)
                .toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return Result.ERROR;
        }
        List<SpfTerm> terms = read.stream().map(Optional::orElseThrow).toList();
        boolean named = terms.stream()
                .filter(term -> term.qualifier() == '+')
                .flatMap(term -> term.domain().stream())
                .anyMatch(sameProvider);
        return named ? Result.PASS : walk(domain, terms);
    }

    private Result walk(String domain, List<SpfTerm> terms) throws UnansweredException {
        for (SpfTerm term : terms) {
            if (!term.is("redirect=")) {
                Optional<Result> result = decided(domain, term);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
        Optional<SpfTerm> redirect =
                terms.stream().filter(term -> term.is("redirect=")).findFirst();
        return redirect.isPresent() ? redirected(redirect.get()) : Result.NEUTRAL;
    }

    private Result redirected(SpfTerm term) throws UnansweredException {
        if (term.macro()) {
            return Result.UNDECIDED;
        }
        if (tooMany(term)) {
            return Result.ERROR;
        }
        Result result = of(term.value());
        return result == Result.NONE ? Result.ERROR : result;
    }

    private Optional<Result> decided(String domain, SpfTerm term) throws UnansweredException {
        if (tooMany(term)) {
            return Optional.of(Result.ERROR);
        }
        if (term.asks() && term.macro()) {
            return Optional.of(Result.UNDECIDED);
        }
        String name = term.value().isEmpty() ? domain : term.value();
        return switch (term.name()) {
            case "all" -> Optional.of(result(term));
            case "ip4", "ip6" ->
                AddressBlock.of(term)
                        .map(block -> when(term, addresses.stream().anyMatch(block::contains)))
                        .orElse(Optional.of(Result.ERROR));
            case "a" -> when(term, around(dns.addresses(name), term));
            case "mx" -> exchanges(name, term);
            case "include" -> included(term);
            case "exists" -> when(term, !dns.addresses(name).isEmpty());
            case "ptr" -> when(term, sameProvider.test(name));
            default -> term.name().endsWith("=") ? Optional.empty() : Optional.of(Result.ERROR);
        };
    }

    private boolean tooMany(SpfTerm term) {
        return term.asks() && ++questions > MOST_QUESTIONS;
    }

    private Optional<Result> exchanges(String name, SpfTerm term) throws UnansweredException {
        List<String> exchanges = dns.mailExchanges(name);
        if (exchanges.size() > MOST_QUESTIONS) {
            return Optional.of(Result.ERROR);
        }
        for (String exchange : exchanges) {
            if (around(dns.addresses(exchange), term)) {
                return Optional.of(result(term));
            }
        }
        return Optional.empty();
    }

    /** RFC 7208 §5.2: only a pass of the other record counts, and there has to be one. */
    private Optional<Result> included(SpfTerm term) throws UnansweredException {
        return switch (of(term.value())) {
            case PASS -> Optional.of(result(term));
            case FAIL, SOFT_FAIL, NEUTRAL -> Optional.empty();
            case NONE, ERROR -> Optional.of(Result.ERROR);
            case UNDECIDED -> Optional.of(Result.UNDECIDED);
        };
    }

    private boolean around(List<InetAddress> named, SpfTerm term) {
        return named.stream()
                .map(address -> AddressBlock.around(address, term.prefix()))
                .anyMatch(block -> addresses.stream().anyMatch(block::contains));
    }

    private static Optional<Result> when(SpfTerm term, boolean matches) {
        return matches ? Optional.of(result(term)) : Optional.empty();
    }

    private static Result result(SpfTerm term) {
        return switch (term.qualifier()) {
            case '-' -> Result.FAIL;
            case '~' -> Result.SOFT_FAIL;
            case '?' -> Result.NEUTRAL;
            default -> Result.PASS;
        };
    }
}
