// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.sendmail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.OutgoingMessage.Content;

/**
 * What a program wrote to sendmail: perhaps without an author, perhaps with local names for addresses. Its body is read where
 * it is.
 *
 * @param header one char an octet, each field with its line end
 * @param rest from the empty line on
 */
record HandedIn(List<String> header, Content rest) implements Content {
    private static final Pattern NEW_FIELD = Pattern.compile("(?<=\\n)(?![ \\t])");
    private static final Set<String> ADDRESSES = Set.of(
            "from",
            "sender",
            "to",
            "cc",
            "bcc",
            "resent-from",
            "resent-sender",
            "resent-to",
            "resent-cc",
            "resent-bcc");
    private static final int LONGEST_ENCODED_NAME = 45;

    /**
     * @param dotEnds whether a line with nothing but a dot ends it
     * @throws IllegalArgumentException if the header is too large to be one
     */
    static HandedIn of(Content octets, boolean dotEnds) throws IOException {
        Outline outline = Outline.of(octets, dotEnds);
        String header = outline.header(octets);
        return new HandedIn(header.isEmpty() ? List.of() : List.of(NEW_FIELD.split(header)), outline.rest(octets));
    }

    boolean hasAuthor() {
        return header.stream().anyMatch(field -> name(field).equals("from"));
    }

    boolean hasLocalNames() {
        return header.stream().anyMatch(HandedIn::local);
    }

    HandedIn from(EmailAddress author, Optional<String> fullName) {
        String mailbox = fullName.map(HandedIn::phrase).orElse("") + "<" + author + ">";
        return new HandedIn(with("From: " + mailbox + "\r\n"), rest);
    }

    /** With that address where a field has local names and nothing else; the names are kept for people to read. */
    HandedIn localNamesAre(EmailAddress address) {
        return new HandedIn(
                header.stream()
                        .map(field -> local(field) ? qualified(field, address) : field)
                        .toList(),
                rest);
    }

    @Override
    public long size() {
        return String.join("", header).length() + rest.size();
    }

    @Override
    public InputStream open() throws IOException {
        byte[] above = String.join("", header).getBytes(StandardCharsets.ISO_8859_1);
        return new SequenceInputStream(new ByteArrayInputStream(above), rest.open());
    }

    private List<String> with(String field) {
        return Stream.concat(Stream.of(field), header.stream()).toList();
    }

    private static boolean local(String field) {
        String value = value(field);
        return ADDRESSES.contains(name(field)) && !value.isBlank() && !value.contains("@") && !value.contains(":");
    }

    private static String qualified(String field, EmailAddress address) {
        String names = Arrays.stream(value(field).split("\\s+")).collect(Collectors.joining(" "));
        return field.substring(0, field.indexOf(':')) + ": " + phrase(names) + "<" + address + ">\r\n";
    }

    private static String name(String field) {
        return field.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String value(String field) {
        return field.substring(field.indexOf(':') + 1).strip();
    }

    /** A display name and a space (RFC 5322 §3.2.5, RFC 2047); nothing if it has no place on a line. */
    private static String phrase(String name) {
        String clean = name.replaceAll("[\\\\\"\\p{Cntrl}]", "").strip();
        byte[] octets = clean.getBytes(StandardCharsets.UTF_8);
        if (clean.isEmpty()) {
            return "";
        }
        if (octets.length == clean.length()) {
            return "\"" + clean + "\" ";
        }
        return octets.length > LONGEST_ENCODED_NAME
                ? ""
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?= ";
    }

    @Override
    public String toString() {
        return header.size() + " header fields and a body";
    }
}
