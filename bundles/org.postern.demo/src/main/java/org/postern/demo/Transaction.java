// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One message on its way into a server, from MAIL to the reply after the final dot. */
@NonNullByDefault({}) // the library says nothing about null
final class Transaction implements MessageHandler {

    private static final int NOT_PERMITTED = 550;

    private final BooleanSupplier relays;
    private final Consumer<Received> store;
    private final List<String> recipients = new ArrayList<>();
    private String reversePath = "";

    /** @param relays whether mail from where the client is may pass */
    Transaction(BooleanSupplier relays, Consumer<Received> store) {
        this.relays = relays;
        this.store = store;
    }

    @Override
    public void from(String path) {
        reversePath = path;
    }

    @Override
    public void recipient(String path) throws RejectException {
        if (!relays.getAsBoolean()) {
            throw new RejectException(NOT_PERMITTED, "relay not permitted");
        }
        recipients.add(path);
    }

    @Override
    public String data(InputStream content) throws IOException {
        store.accept(Received.read(content, reversePath, recipients));
        return "2.0.0 taken";
    }

    @Override
    public void done() {
        // nothing is open
    }
}
