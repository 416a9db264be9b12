// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.profiles;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an edit leaves of a profile: what it gives replaces what there was, what it takes away is gone, and all else stays.
 *
 * @param gone the names of the options that are taken away, without their hyphens
 */
record Left(List<String> gone) {

    <T> Optional<T> of(String option, Optional<T> given, Optional<T> before) {
        return given.or(() -> gone.contains(option) ? Optional.empty() : before);
    }

    <T> List<T> of(String option, List<T> given, List<T> before) {
        return !given.isEmpty() || gone.contains(option) ? given : before;
    }

    OptionalInt of(String option, Optional<Integer> given, OptionalInt before) {
        return of(option, given, before.stream().boxed().findFirst())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    OptionalLong of(String option, Optional<Long> given, OptionalLong before) {
        return of(option, given, before.stream().boxed().findFirst())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
