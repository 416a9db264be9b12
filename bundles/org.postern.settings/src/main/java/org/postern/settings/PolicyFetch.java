// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.postern.api.mail.Visible;

/**
 * One look at the server that has a policy. What is good is kept in a file, and a bad or missing one never replaces it.
 */
final class PolicyFetch {

    private static final int MOST_OCTETS = 1 << 20;
    private static final int MOST_SIGNATURE_OCTETS = 1 << 12;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final PolicyAddress address;
    private final Place place;
    private final LayeredFiles files;
    private final Clock clock;

    /** @param files what judges a text */
    PolicyFetch(PolicyAddress address, Place place, LayeredFiles files, Clock clock) {
        this.address = address;
        this.place = place;
        this.files = files;
        this.clock = clock;
    }

    Copy kept() {
        return Copy.read(place.file());
    }

    /** @throws IOException if the copy cannot be kept */
    void look(Https https) throws IOException {
        Copy known = kept();
        seen(https, known).write(place.file());
    }

    private Copy seen(Https https, Copy known) {
        try {
            return answered(https, known);
        } catch (CharacterCodingException e) {
            return known.refused(clock.instant(), address.uri() + ": " + Words.text("utf8"));
        } catch (IOException e) {
            String why = e.getMessage() == null
                    ? Words.text("unreached", e.getClass().getSimpleName())
                    : e.getMessage();
            return known.unreached(clock.instant(), address.uri() + ": " + Words.text("unfetched", Visible.text(why)));
        }
    }

    private Copy answered(Https https, Copy known) throws IOException {
        HttpResponse<byte[]> answer = https.get(address.uri(), condition(known), MOST_OCTETS);
        if (answer.statusCode() == NOT_MODIFIED && known.text().isPresent()) {
            return judged(known, known.confirmed(clock.instant(), signature(https)));
        }
        if (answer.statusCode() != OK) {
            throw new IOException(Words.text("answers", answer.statusCode()));
        }
        return judged(known, fresh(answer, signature(https)));
    }

    private Copy fresh(HttpResponse<byte[]> answer, Optional<String> signature) throws IOException {
        return new Copy(
                Optional.of(text(answer.body())),
                signature,
                answer.headers().firstValue("ETag").orElse(""),
                answer.headers().firstValue("Last-Modified").orElse(""),
                clock.instant(),
                Optional.empty(),
                Optional.empty());
    }

    private Copy judged(Copy known, Copy fresh) {
        return files.complaint(place, fresh)
                .map(sentence -> known.refused(clock.instant(), sentence))
                .orElse(fresh);
    }

    private Optional<String> signature(Https https) throws IOException {
        if (!files.signable()) {
            return Optional.empty();
        }
        URI beside = address.signature();
        HttpResponse<byte[]> answer = https.get(beside, Map.of(), MOST_SIGNATURE_OCTETS);
        return answer.statusCode() == OK ? Optional.of(text(answer.body()).strip()) : Optional.empty();
    }

    private static Map<String, String> condition(Copy known) {
        if (known.text().isEmpty() || known.tag().isEmpty() && known.modified().isEmpty()) {
            return Map.of();
        }
        return known.tag().isEmpty()
                ? Map.of("If-Modified-Since", known.modified())
                : Map.of("If-None-Match", known.tag());
    }

    private static String text(byte[] octets) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets))
                .toString();
    }
}
