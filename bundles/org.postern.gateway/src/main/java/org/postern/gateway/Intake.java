// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.postern.api.mail.IncomingContent;
import org.postern.api.mail.IncomingContent.TooLargeException;

/**
 * Takes what clients hand in.
 *
 * @param folder where what is too large for the memory is kept
 * @param most how many octets may come; they are counted, whatever a client said before
 */
record Intake(Path folder, long most) {

    private static final int TOO_BIG = 552;
    private static final int NO_ROOM = 452;

    /**
     * Reads to the end also what cannot be kept, so that the client hears why.
     *
     * @throws Refusal if there is too much, or the disk does not take it
     */
    IncomingContent take(InputStream in) throws IOException, Refusal {
        try {
            return IncomingContent.of(in::transferTo, OwnerOnly.folder(folder), most);
        } catch (TooLargeException e) {
            throw tooBig();
        } catch (SocketTimeoutException e) {
            throw e; // there is nothing to wait for
        } catch (IOException e) {
            in.transferTo(OutputStream.nullOutputStream()); // throws again if it was not the disk
            throw new Refusal(NO_ROOM, "4.3.1", Words.text("disk.full", String.valueOf(e.getMessage())));
        }
    }

    /** What a message hears that is too large, by what its client says or by what came. */
    Refusal tooBig() {
        return new Refusal(TOO_BIG, "5.3.4", Words.text("too.big", most >> 20));
    }
}
