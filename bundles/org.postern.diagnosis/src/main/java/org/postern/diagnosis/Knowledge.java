// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.util.List;

/** All rules and providers, compiled. */
record Knowledge(RuleBook rules, Providers providers) {

    static Knowledge of(List<RuleFile> files) {
        return new Knowledge(
                new RuleBook(files.stream().flatMap(f -> f.rules().stream()).toList()),
                new Providers(files.stream().flatMap(f -> f.provider().stream()).toList()));
    }
}
