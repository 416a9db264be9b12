// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.settings;

import java.util.List;
import java.util.regex.Pattern;

/** The names of the environment that policies may use besides the usual ones: {@code "environment": ["CORP_MAIL"]}. */
final class EnvironmentJson {

    static final String NAME = "environment";

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private EnvironmentJson() {}

    static List<String> read(Node root) {
        return root.items(NAME).map(EnvironmentJson::variable).toList();
    }

    private static String variable(Node node) {
        if (!VARIABLE.matcher(node.text()).matches()) {
            throw node.complaint(Words.text("environment"));
        }
        return node.text();
    }
}
