// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.postern.diagnosis.RuleDiagnostician;

/** The providers that have a file of rules of their own. */
final class BuiltInProviders {

    private static final String FOLDER = "org/postern/diagnosis/rules/provider/";
    private static final String ENDING = ".json";

    /** Whose words these are, where a file of replies has another name for it. */
    private static final Map<String, String> ALSO_CALLED = Map.of(
            "ses", "amazon",
            "amazonses", "amazon",
            "receivingses", "amazon",
            "amazonworkmail", "amazon",
            "office365", "microsoft",
            "outlook", "microsoft",
            "gmail", "google",
            "franceptt", "orange",
            "qq", "tencent");

    private BuiltInProviders() {}

    static List<String> names() throws IOException {
        try (JarFile jar =
                new JarFile(Path.of(Surroundings.jar(RuleDiagnostician.class)).toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(ENDING))
                    .map(name -> name.substring(FOLDER.length(), name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The path of its rules in the bundle. */
    static String file(String name) {
        return FOLDER + name + ENDING;
    }

    /** {@code google} for {@code sisimai:rhost-google}. */
    static String name(String inReplies) {
        String name = inReplies.replaceFirst("^sisimai:[lr]host-", "");
        return ALSO_CALLED.getOrDefault(name, name);
    }
}
