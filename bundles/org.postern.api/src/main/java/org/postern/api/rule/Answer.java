// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.rule;

/**
 * What a condition says about a snapshot.
 *
 * @param evidence in words, a half sentence that can follow “because”: {@code the gateway is 192.168.1.1}
 */
public record Answer(Verdict verdict, String evidence) {

    /** Yes, no, or cannot tell; the last is neither of the others. */
    public enum Verdict {
        YES,
        NO,
        UNKNOWN;

        /** What {@code not} makes of it: unknown stays unknown. */
        public Verdict negated() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    public static Answer yes(String evidence) {
        return new Answer(Verdict.YES, evidence);
    }

    public static Answer no(String evidence) {
        return new Answer(Verdict.NO, evidence);
    }

    public static Answer unknown(String evidence) {
        return new Answer(Verdict.UNKNOWN, evidence);
    }

    public static Answer of(boolean yes, String evidence) {
        return yes ? yes(evidence) : no(evidence);
    }

    public boolean isYes() {
        return verdict == Verdict.YES;
    }
}
