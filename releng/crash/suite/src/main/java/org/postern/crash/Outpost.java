// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.osgi.service.log.Logger;
import org.postern.api.Subscription;
import org.postern.api.delivery.Postman;
import org.postern.api.diagnosis.Actor;
import org.postern.api.diagnosis.Cause;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.gateway.Gateway;
import org.postern.api.network.Probes;
import org.postern.api.outbox.Entry;
import org.postern.api.outbox.Keeper;
import org.postern.api.outbox.Outbox;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Home;
import org.postern.api.settings.Settings;
import org.postern.api.trust.Authorities;
import org.postern.core.known.NetworkLedger;
import org.postern.core.outbox.FileOutbox;
import org.postern.core.outbox.LockedResidence;
import org.postern.core.outbox.OutboxKeeper;
import org.postern.core.outbox.Store;
import org.postern.core.outbox.StraightPostman;
import org.postern.core.trust.ConsentDesk;
import org.postern.core.trust.TlsMemory;
import org.postern.gateway.GatewayResident;
import org.postern.gateway.LoopbackGateway;
import org.postern.smtp.AngusSubmission;
import org.postern.smtp.SystemResolver;
import org.postern.smtp.message.Rfc5322Reader;
import org.postern.testing.MemorySettings;

/**
 * The outbox, its keeper and the real submission, put together without a framework. Around them stand the simplest parts
 * that do: servers that are given, a network that never changes, a diagnosis that tells a refusal from a break.
 */
public final class Outpost {

    private static final Set<String> WORTH_A_LINE = Set.of("warn", "error");
    private static final String TICKET = ".ticket";
    private static final int MANY = 100;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final List<Class<?>> COMPONENTS = List.of(
            AngusSubmission.class,
            SystemResolver.class,
            TlsMemory.class,
            NetworkLedger.class,
            ConsentDesk.class,
            StraightPostman.class,
            FileOutbox.class,
            Rfc5322Reader.class);

    private final Path state;
    private final Parts parts;
    private final FileOutbox outbox;
    private final OutboxKeeper keeper;
    private final LockedResidence residence;

    /** @param state the folder of what is kept; need not exist yet */
    public Outpost(Path state, List<SmtpProfile> profiles) {
        this.state = state;
        Settings settings = new MemorySettings(profiles);
        Diagnostician diagnostician = Outpost::explain;
        Logger logger = logger();
        parts = new Parts(
                COMPONENTS,
                settings,
                new ByAuthor(settings),
                new Still(),
                new NoSecrets(),
                Authorities.JAVAS,
                new At(state),
                diagnostician,
                noExtensions(),
                Probes.NONE,
                logger);
        outbox = parts.get(FileOutbox.class);
        keeper = parts.get(OutboxKeeper.class);
        residence = new LockedResidence(parts.get(Store.class), List.of(keeper), logger);
    }

    private static IExtensionRegistry noExtensions() {
        return RegistryFactory.createRegistry(new RegistryStrategy(null, null), new Object(), new Object());
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Sends a single message while this is not open. */
    public Keeper keeper() {
        return keeper;
    }

    /** Sends while the caller waits. */
    public Postman postman() {
        return parts.get(StraightPostman.class);
    }

    /** Lets other programs in, until this process ends. */
    Entrance openGateway() {
        LoopbackGateway gateway = parts.get(LoopbackGateway.class);
        gateway.switchOn(OptionalInt.empty());
        String secret =
                new String(gateway.admit(Entrance.CLIENT, Gateway.Way.STRAIGHT).characters());
        parts.get(GatewayResident.class).start();
        return new Entrance(gateway.port().orElseThrow(), secret);
    }

    /** What a client of the gateway must know. */
    record Entrance(int port, String secret) {
        static final String CLIENT = "crash";
    }

    /** Sends what is there and what comes, until closed. */
    public Subscription open() throws InterruptedException {
        return residence.open();
    }

    /** Sends until only what a person must decide on is left, or nothing has happened for a minute. */
    public void drain() throws InterruptedException {
        Semaphore changes = new Semaphore(0);
        try (Subscription listening = outbox.listen(changes::release);
                Subscription sending = open()) {
            boolean news = true;
            while (news && sends()) {
                news = changes.tryAcquire(1, TimeUnit.MINUTES);
                LockSupport.parkNanos(PAUSE.toNanos()); // what looks all the time takes the processor from what sends
                changes.drainPermits();
            }
        }
    }

    /** To read them all again and again would cost the square of their number. */
    private boolean sends() {
        String[] tickets = state.resolve("outbox").toFile().list((folder, name) -> name.endsWith(TICKET));
        return tickets != null && tickets.length > MANY
                || outbox.entries().stream().anyMatch(Outpost::leaves);
    }

    private static boolean leaves(Entry entry) {
        return !entry.waiting().reason().asks();
    }

    /** The file that says how far a message has come. */
    Path ticket(String id) {
        return state.resolve("outbox").resolve(id + TICKET);
    }

    private static Diagnosis explain(Symptom symptom, Locale locale) {
        boolean refused = symptom.reply().filter(reply -> reply.code() >= 500).isPresent();
        Cause cause = refused ? Cause.MAILBOX_UNKNOWN : Cause.CONNECTION_LOST;
        return new Diagnosis(
                cause,
                Optional.empty(),
                1,
                Actor.NOBODY,
                !refused,
                refused ? "It was refused." : "The connection was lost.",
                "",
                List.of(),
                "",
                "",
                List.of(),
                "");
    }

    /** Says on standard error what may explain a loss. */
    private static Logger logger() {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    if (WORTH_A_LINE.contains(method.getName())) {
                        System.err.println(method.getName() + ": " + Arrays.deepToString(arguments));
                    }
                    return null;
                });
    }

    private record At(Path state) implements Home {
        @Override
        public Path config() {
            return state.resolve("config");
        }
    }
}
