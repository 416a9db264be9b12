// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.util.BASE64EncoderStream;
import org.eclipse.angus.mail.util.QPEncoderStream;

/** Writes a message with some of its parts encoded. */
final class PartEncoder implements PartWalk.Visitor {

    private static final String FIELD = "Content-Transfer-Encoding";
    private static final Set<String> ENCODING = Set.of(FIELD);
    private static final Set<String> BEYOND_ASCII = Set.of("8bit", "binary");

    private final BitSet parts;
    private final OutputStream out;
    private int part = -1;
    private Encoding encoding = Encoding.BASE64;
    private Optional<OutputStream> encoder = Optional.empty();

    /** @param parts the numbers of those to encode */
    PartEncoder(BitSet parts, OutputStream out) {
        this.parts = parts;
        this.out = out;
    }

    @Override
    public void header(Header header, PartType type, boolean signed) throws IOException {
        part++;
        boolean stale = BEYOND_ASCII.contains(type.encoding()) && !signed;
        if (parts.get(part)) {
            encoding = type.text() ? Encoding.QUOTED_PRINTABLE : Encoding.BASE64;
            out.write(declaring(header, encoding.declared).octets());
        } else {
            out.write(stale ? declaring(header, "7bit").octets() : header.octets());
        }
    }

    private static Header declaring(Header header, String encoding) {
        return header.without(ENCODING).withMissing(FIELD, encoding);
    }

    @Override
    public void text(byte[] octets) throws IOException {
        if (parts.get(part) && encoder.isEmpty()) {
            encoder = Optional.of(encoding.over(out));
        }
        encoder.orElse(out).write(octets);
    }

    @Override
    public void between(byte[] octets) throws IOException {
        if (encoder.isPresent()) {
            encoder.get().flush();
            encoder = Optional.empty();
        }
        out.write(octets);
    }

    /** Text stays readable, all else stays small. */
    private enum Encoding {
        QUOTED_PRINTABLE("quoted-printable") {
            @Override
            OutputStream over(OutputStream out) {
                return new QPEncoderStream(out);
            }
        },
        BASE64("base64") {
            @Override
            OutputStream over(OutputStream out) {
                return new BASE64EncoderStream(out);
            }
        };

        private final String declared;

        Encoding(String declared) {
            this.declared = declared;
        }

        abstract OutputStream over(OutputStream out);
    }
}
