// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.api.send.Reply;

/** An enhanced status code (RFC 3463): class, subject, detail. */
record EnhancedCode(int category, int subject, int detail) {

    private static final Pattern CODE = Pattern.compile("(?<![\\w.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\w.])");
    private static final int MOST_CHARACTERS = 1000;

    /** The reply's own; some servers put it further back, as in {@code (#5.1.1)}. */
    static Optional<EnhancedCode> of(Reply reply) {
        return reply.enhancedCode().flatMap(EnhancedCode::in).or(() -> in(reply.text()));
    }

    private static Optional<EnhancedCode> in(String text) {
        Matcher code = CODE.matcher(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        return code.find()
                ? Optional.of(new EnhancedCode(number(code, 1), number(code, 2), number(code, 3)))
                : Optional.empty();
    }

    private static int number(Matcher code, int group) {
        return Integer.parseInt(code.group(group));
    }

    /** Codes as a rule names them: {@code 5.7.1}, {@code x.7.1} for any class, {@code x.7.20-26}, {@code x.5.x}. */
    record Range(String category, String subject, int from, int to) {

        private static final Pattern RANGE =
                Pattern.compile("([245x])\\.(\\d{1,3}|x)\\.(?:(\\d{1,3})(?:-(\\d{1,3}))?|x)");
        private static final int HIGHEST = 999;

        /** @throws IllegalArgumentException with half a sentence */
        static Range of(String text) {
            Matcher range = RANGE.matcher(text);
            if (!range.matches()) {
                throw new IllegalArgumentException(
                        "“" + text + "” is not an enhanced code such as 5.7.1, x.7.1 or x.7.20-26");
            }
            Optional<Integer> from = Optional.ofNullable(range.group(3)).map(Integer::valueOf);
            Optional<Integer> to = Optional.ofNullable(range.group(4)).map(Integer::valueOf);
            return new Range(
                    range.group(1),
                    range.group(2),
                    from.orElse(0),
                    to.or(() -> from).orElse(HIGHEST));
        }

        boolean contains(EnhancedCode code) {
            return fits(category, code.category())
                    && fits(subject, code.subject())
                    && from <= code.detail()
                    && code.detail() <= to;
        }

        private static boolean fits(String wanted, int actual) {
            return wanted.equals("x") || wanted.equals(String.valueOf(actual));
        }
    }
}
