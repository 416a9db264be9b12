// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;
import org.postern.api.Subscription;
import org.postern.api.delivery.Postman;
import org.postern.api.delivery.Resident;
import org.postern.api.gateway.Gateway.Way;
import org.postern.api.mail.MessageReader;
import org.postern.api.outbox.Outbox;
import org.postern.api.settings.Home;
import org.postern.api.settings.SettingsException;

/** Opens the door while the gateway is switched on, here or by another process, and closes it when it is switched off. */
@Component
public final class GatewayResident implements Resident {

    private final GatewayFile file;
    private final StraightThrough straight;
    private final Queued queued;
    private final Ledger ledger;
    private final Path intake;
    private final Logger logger;
    private @Nullable Door door;
    private OptionalInt openAt = OptionalInt.empty();

    @Activate
    public GatewayResident(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Home home,
            @Reference Postman postman,
            @Reference MessageReader reader,
            @Reference Outbox outbox,
            @Reference(service = LoggerFactory.class) Logger logger) {
        file = LoopbackGateway.file(home);
        ledger = new Ledger(home.state().resolve("gateway"), Clock.systemUTC());
        intake = home.state().resolve("gateway-intake");
        Trace trace = new Trace(id(home), Clock.systemUTC());
        straight = new StraightThrough(postman, reader, ledger, trace);
        queued = new Queued(outbox, reader, trace);
        this.logger = logger;
    }

    /** The same for as long as the user's home is where it is, and tells nobody where that is. */
    private static String id(Home home) {
        Path state = home.state().toAbsolutePath();
        String user = System.getProperty("user.name", "");
        return HexFormat.of().formatHex(Sha256.of((user + state).getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    @Override
    public Subscription start() {
        FileWatch watch = FileWatch.start(file.path(), this::follow, logger);
        follow();
        return () -> {
            watch.close();
            shut();
        };
    }

    private synchronized void follow() {
        try {
            GatewayState state = file.read();
            OptionalInt wanted = state.on() ? state.port() : OptionalInt.empty();
            if (!wanted.equals(openAt)) {
                shut();
                open(wanted);
            }
        } catch (SettingsException | IOException e) {
            logger.error("The gateway stays closed: {}", e.getMessage());
        }
    }

    private void open(OptionalInt port) throws IOException {
        if (port.isPresent()) {
            ledger.age();
            door = Door.open(
                    file, User.ofThisProcess(), client -> new Transaction(client, intake, this::take), port.getAsInt());
            openAt = port;
            logger.info("The gateway listens on port {}", port.getAsInt());
        }
    }

    private Answer take(Submitted submitted) {
        return Optional.ofNullable(file.read().clients().get(submitted.client()))
                        .filter(client -> client.way() == Way.QUEUE)
                        .isPresent()
                ? queued.keep(submitted)
                : straight.send(submitted);
    }

    private synchronized void shut() {
        Door open = door;
        door = null;
        openAt = OptionalInt.empty();
        if (open != null) {
            open.close();
        }
    }
}
