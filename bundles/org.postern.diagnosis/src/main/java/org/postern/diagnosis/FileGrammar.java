// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.io.StringReader;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.postern.api.diagnosis.RuleGrammar;

/** Reads rules as those of a file are read. */
@Component
public final class FileGrammar implements RuleGrammar {

    @Override
    public Optional<String> complaint(String json) {
        try {
            RuleFile.read(new StringReader(json), "");
            return Optional.empty();
        } catch (RuleFileException e) {
            return Optional.of(sentence(String.valueOf(e.getMessage())));
        }
    }

    private static String sentence(String complaint) {
        return complaint.endsWith(".") ? complaint : complaint + ".";
    }
}
