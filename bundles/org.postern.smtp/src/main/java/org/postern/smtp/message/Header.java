// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The header fields of a message, in order. Immutable. */
record Header(List<Field> fields) {

    private static final String CRLF = "\r\n";

    Header {
        fields = List.copyOf(fields);
    }

    /**
     * Reads the lines before the first empty one.
     *
     * @param text canonical lines, one char an octet
     * @throws IllegalArgumentException if one of them is no field
     */
    static Header of(String text) {
        List<Field> fields = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfField(text, from);
            fields.add(Field.of(text.substring(from, to)));
            from = to;
        }
        return new Header(fields);
    }

    private static int endOfField(String text, int from) {
        int end = endOfLine(text, from);
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end = endOfLine(text, end);
        }
        return end;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf(CRLF, from);
        return end < 0 ? text.length() : end + CRLF.length();
    }

    /** The values of all fields with that name. */
    Stream<String> values(String name) {
        return fields.stream().filter(field -> field.named(name)).map(Field::value);
    }

    /** The value of the first field with that name. */
    Optional<String> value(String name) {
        return values(name).findFirst();
    }

    /** Without the fields of these names. */
    Header without(Set<String> names) {
        return new Header(fields.stream()
                .filter(field -> names.stream().noneMatch(field::named))
                .toList());
    }

    /** With this field at its end, unless it has one of that name. */
    Header withMissing(String name, String value) {
        if (value(name).isPresent()) {
            return this;
        }
        Field added = new Field(name, name + ": " + value + CRLF);
        return new Header(Stream.concat(fields.stream(), Stream.of(added)).toList());
    }

    byte[] octets() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As it stands in the message, one char an octet. */
    String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append(field.text()));
        return text.toString();
    }
}
