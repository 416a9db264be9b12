// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A settings file as it was read last: what of it is in force, and what is wrong with it.
 *
 * @param document the last good state
 * @param problem one sentence with file and place, if the file of that stamp could not be taken
 */
record Source(Path file, Stamp stamp, Document document, Optional<String> problem) {

    private static final int MOST_OCTETS = 4 << 20;

    static Source unread(Path file) {
        return new Source(file, Stamp.ABSENT, Document.EMPTY, Optional.empty());
    }

    /** Reads the file again. A bad one is refused whole, and what was in force stays. */
    Source read(DocumentJson json, Authority authority) {
        Stamp now = Stamp.of(file);
        if (now.equals(Stamp.ABSENT)) {
            return unread(file);
        }
        try {
            return new Source(file, now, json.read(text(), file, authority), Optional.empty());
        } catch (Complaint e) {
            return new Source(file, now, document, Optional.of(e.about(file)));
        }
    }

    /** With what was in force before, since this cannot be. */
    Source refused(Complaint complaint, Document before) {
        return new Source(file, stamp, before, Optional.of(complaint.about(file)));
    }

    Source with(Document other) {
        return new Source(file, stamp, other, problem);
    }

    private String text() {
        try {
            if (Files.size(file) > MOST_OCTETS) {
                throw new Complaint("", "This is larger than 4 MiB.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Complaint("", "This is not text in UTF-8.");
        } catch (IOException e) {
            throw new Complaint("", "This cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }
}
