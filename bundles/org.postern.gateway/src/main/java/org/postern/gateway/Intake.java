// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.postern.api.mail.IncomingContent;
import org.postern.api.mail.IncomingContent.TooLargeException;
import org.subethamail.smtp.RejectException;

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
     * @throws RejectException if there is too much, or the disk does not take it
     */
    IncomingContent take(InputStream in) throws IOException, RejectException {
        try {
            return IncomingContent.of(in::transferTo, OwnerOnly.folder(folder), most);
        } catch (TooLargeException e) {
            throw new RejectException(TOO_BIG, "5.3.4 " + Ascii.of(Words.text("too.big", most >> 20)));
        } catch (IOException e) {
            in.transferTo(OutputStream.nullOutputStream()); // throws again if it was not the disk
            throw new RejectException(
                    NO_ROOM, "4.3.1 " + Ascii.of(Words.text("disk.full", String.valueOf(e.getMessage()))));
        }
    }
}
