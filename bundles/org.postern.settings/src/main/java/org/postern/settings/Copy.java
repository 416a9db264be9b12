// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a policy that lies on a server: the last good text, and how the last look at the server ended.
 *
 * @param text empty as long as there was no good one
 * @param signature of the text, as it was fetched
 * @param tag the text's entity tag (RFC 9110), or empty
 * @param modified the text's last modification as the server wrote it, or empty
 * @param looked when the server was last asked
 * @param refused what is wrong with the text that the server has now
 * @param unreached why the server could not be asked
 */
record Copy(
        Optional<String> text,
        Optional<String> signature,
        String tag,
        String modified,
        Instant looked,
        Optional<String> refused,
        Optional<String> unreached) {

    static final Copy NONE =
            new Copy(Optional.empty(), Optional.empty(), "", "", Instant.EPOCH, Optional.empty(), Optional.empty());

    private static final int MOST_OCTETS = 8 << 20;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** The one of that file, or none if it cannot be read: it is fetched again then. */
    static Copy read(Path file) {
        try {
            return Files.size(file) > MOST_OCTETS ? NONE : parsed(Files.readString(file));
        } catch (IOException | Complaint | DateTimeException e) {
            return NONE;
        }
    }

    private static Copy parsed(String json) {
        Node node = new Node("", StrictJson.read(json));
        return new Copy(
                node.optional("text").map(Node::text),
                node.optional("signature").map(Node::text),
                node.text("tag"),
                node.text("modified"),
                Instant.parse(node.text("looked")),
                node.optional("refused").map(Node::text),
                node.optional("unreached").map(Node::text));
    }

    void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        text.ifPresent(t -> json.addProperty("text", t));
        signature.ifPresent(s -> json.addProperty("signature", s));
        json.addProperty("tag", tag);
        json.addProperty("modified", modified);
        json.addProperty("looked", looked.toString());
        refused.ifPresent(sentence -> json.addProperty("refused", sentence));
        unreached.ifPresent(sentence -> json.addProperty("unreached", sentence));
        new OwnedFile(file).replace(GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
    }

    /** The server has this text still. */
    Copy confirmed(Instant now, Optional<String> signed) {
        return new Copy(text, signed, tag, modified, now, Optional.empty(), Optional.empty());
    }

    /** The server has a bad text. */
    Copy refused(Instant now, String sentence) {
        return new Copy(text, signature, tag, modified, now, Optional.of(sentence), Optional.empty());
    }

    /** The server does not answer. */
    Copy unreached(Instant now, String sentence) {
        return new Copy(text, signature, tag, modified, now, refused, Optional.of(sentence));
    }

    /** Whether one of these keys made the signature. */
    boolean signedBy(List<PublicKey> keys) {
        return signature.isPresent()
                && text.isPresent()
                && keys.stream().anyMatch(key -> PolicyKeys.made(key, signature.get(), text.get()));
    }
}
