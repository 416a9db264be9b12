// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.network.NameServers;
import org.postern.api.network.UnansweredException;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Asks the name servers that the system names at that moment, in turn. */
@Component
public final class DnsjavaNameServers implements NameServers {

    /** After that a datagram is taken for lost. */
    private static final Duration ONE_TRY = Duration.ofSeconds(1);

    private static final int ROUNDS = 2;

    private final Supplier<List<InetSocketAddress>> servers;
    private final Clock clock;
    private final Memory memory;

    @Activate
    public DnsjavaNameServers() {
        this(DnsjavaNameServers::ofSystem, Clock.systemUTC());
    }

    DnsjavaNameServers(Supplier<List<InetSocketAddress>> servers, Clock clock) {
        this.servers = servers;
        this.clock = clock;
        this.memory = new Memory(clock);
    }

    /** Read anew, since the library keeps what it read first, and a network may have gone since. */
    private static List<InetSocketAddress> ofSystem() {
        synchronized (ResolverConfig.class) {
            ResolverConfig.getCurrentConfig();
            return new ResolverConfig().servers();
        }
    }

    @Override
    public List<String> texts(String name, Duration patience) throws UnansweredException {
        return records(name, Type.TXT, patience).stream()
                .map(TXTRecord.class::cast)
                .map(DnsjavaNameServers::joined)
                .toList();
    }

    private static String joined(TXTRecord text) {
        return text.getStringsAsByteArrays().stream()
                .map(octets -> new String(octets, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @Override
    public List<InetAddress> addresses(String name, Duration patience) throws UnansweredException {
        Instant until = clock.instant().plus(patience);
        List<Record> four = records(name, Type.A, patience);
        List<Record> six = records(name, Type.AAAA, Duration.between(clock.instant(), until));
        return Stream.concat(
                        four.stream().map(ARecord.class::cast).map(ARecord::getAddress),
                        six.stream().map(AAAARecord.class::cast).map(AAAARecord::getAddress))
                .toList();
    }

    @Override
    public List<String> mailExchanges(String name, Duration patience) throws UnansweredException {
        return records(name, Type.MX, patience).stream()
                .map(MXRecord.class::cast)
                .filter(exchange -> !exchange.getTarget().equals(Name.root))
                .sorted(Comparator.comparing(MXRecord::getPriority))
                .map(exchange -> exchange.getTarget().toString(true))
                .toList();
    }

    @Override
    public List<Service> services(String name, Duration patience) throws UnansweredException {
        return records(name, Type.SRV, patience).stream()
                .map(SRVRecord.class::cast)
                .filter(service -> !service.getTarget().equals(Name.root))
                .sorted(Comparator.comparing(SRVRecord::getPriority)
                        .thenComparing(SRVRecord::getWeight, Comparator.reverseOrder()))
                .map(service -> new Service(service.getTarget().toString(true), service.getPort()))
                .toList();
    }

    private List<Record> records(String text, int type, Duration patience) throws UnansweredException {
        Optional<Name> name = Question.name(text);
        if (name.isEmpty()) {
            return List.of();
        }
        Question question = new Question(name.get(), type, servers.get());
        Optional<Answer> known = memory.answer(question);
        if (known.isPresent()) {
            return known.get().records();
        }
        Answer answer = asked(question, patience);
        memory.keep(question, answer);
        return answer.records();
    }

    private Answer asked(Question question, Duration patience) throws UnansweredException {
        Instant until = clock.instant().plus(patience);
        List<String> troubles = new ArrayList<>();
        for (int tries = 0; tries < ROUNDS * question.servers().size(); tries++) {
            InetSocketAddress server =
                    question.servers().get(tries % question.servers().size());
            Duration left = Duration.between(clock.instant(), until);
            if (left.isNegative() || left.isZero()) {
                break;
            }
            try {
                Optional<Answer> answer = ask(server, question, left.compareTo(ONE_TRY) < 0 ? left : ONE_TRY);
                if (answer.isPresent()) {
                    return answer.get();
                }
                troubles.add(server + " has no answer");
            } catch (IOException e) {
                troubles.add(server + ": " + e.getMessage());
            }
        }
        throw new UnansweredException(String.join("; ", troubles));
    }

    /** Over UDP, and over TCP where the answer is longer than a datagram takes. */
    private static Optional<Answer> ask(InetSocketAddress server, Question question, Duration patience)
            throws IOException {
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setTimeout(patience);
        Message query = Message.newQuery(Record.newRecord(question.name(), question.type(), DClass.IN));
        return Answer.of(resolver.send(query), question.name(), question.type());
    }
}
