// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.io.IOException;
import java.io.InputStream;
import org.postern.api.mail.OutgoingMessage.Content;
import org.postern.api.send.Breakage;
import org.postern.api.send.Phase;

/** The text of a message on its way out of this computer; a fault here is not to be taken for one of the connection. */
final class LocalText implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;

    private final InputStream in;

    LocalText(Content content) throws AttemptEnded {
        in = reading(content::open);
    }

    /** The next octets; none at the end. */
    byte[] next() throws AttemptEnded {
        return reading(() -> in.readNBytes(BLOCK));
    }

    @Override
    public void close() throws AttemptEnded {
        reading(() -> {
            in.close();
            return in;
        });
    }

    /** @throws AttemptEnded if the message cannot be read */
    static <T> T reading(Reading<T> reading) throws AttemptEnded {
        try {
            return reading.read();
        } catch (IOException e) {
            throw AttemptEnded.broken(
                    Phase.DATA, Breakage.LOCAL_FAULT, Words.text("message.unread", String.valueOf(e.getMessage())));
        }
    }

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }
}
