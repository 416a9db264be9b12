// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.network;

import java.util.Optional;

/** Which of the known networks a snapshot is of. */
public sealed interface Recognition {

    /**
     * It is that one, as far as can be seen without proof. Only then does what a person trusted there still stand, and only
     * for the fingerprint for which it was trusted: the network may own others.
     *
     * @param fingerprint the network's own, by which it was recognised; stays equal while details such as the prefix change
     */
    record Same(KnownNetwork network, Fingerprint fingerprint, Optional<KnownNetwork> resembled)
            implements Recognition {
        @Override
        public Optional<KnownNetwork> same() {
            return Optional.of(network);
        }
    }

    /**
     * It looks like that one. A person has not been asked whether it is; until then it has the same ranking of profiles, and
     * nothing that was trusted there is trusted here.
     *
     * @param difference what is not as it was, a half sentence that can follow “but”
     */
    record Likely(KnownNetwork network, String difference) implements Recognition {
        @Override
        public Optional<KnownNetwork> same() {
            return Optional.empty();
        }

        @Override
        public Optional<KnownNetwork> resembled() {
            return Optional.of(network);
        }
    }

    /** None of them, or there is no network. */
    record Unknown() implements Recognition {
        @Override
        public Optional<KnownNetwork> same() {
            return Optional.empty();
        }

        @Override
        public Optional<KnownNetwork> resembled() {
            return Optional.empty();
        }
    }

    /** The network, if it is that one. */
    Optional<KnownNetwork> same();

    /** The other known network that it may be, while a person has not said whether it is. */
    Optional<KnownNetwork> resembled();
}
