// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

/** Whether a profile may be given an envelope now, on this network. Says nothing of the next moment. */
public sealed interface Standing {

    /** Whether it may. */
    boolean stands();

    /** Why, or why not: one sentence for a person. */
    String sentence();

    /** It may. */
    record Stands(Ground ground, String sentence) implements Standing {
        @Override
        public boolean stands() {
            return true;
        }
    }

    /**
     * It must not.
     *
     * @param sentence what is missing, or what differs
     */
    record Asks(Lack lack, String sentence) implements Standing {
        @Override
        public boolean stands() {
            return false;
        }
    }

    /** What is missing. */
    enum Lack {
        /** The server has offered TLS before: only TLS will do. */
        TLS,
        /** There is no network, or it does not come to rest. */
        NETWORK,
        /** Nothing proves the network, and nobody trusts it: a person may. */
        TRUST
    }

    /** What it stands on. */
    enum Ground {
        /** The server proves itself, and the way to it is encrypted. */
        TLS,
        /** The server is this computer: nothing goes over a network. */
        THIS_COMPUTER,
        /** Something that another network cannot imitate. */
        PROOF,
        /** An organisation's policy trusts the network for a profile of its own. */
        POLICY,
        /** A person trusted this network for this profile. */
        CONSENT
    }
}
