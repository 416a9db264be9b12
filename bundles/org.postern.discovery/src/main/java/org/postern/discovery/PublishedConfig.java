// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.net.URI;
import java.util.function.Function;

/** A configuration file that the provider itself publishes, or the public database for it. */
record PublishedConfig(Web web, Function<Question, URI> file) implements Source {

    @Override
    public String place(Question question) {
        return shown(file.apply(question));
    }

    /** Without the address, which is asked for in the query. */
    static String shown(URI file) {
        return file.toString().replaceAll("\\?.*", "");
    }

    @Override
    public Answer answer(Question question) throws InterruptedException {
        String place = place(question);
        return new ConfigReader(web, question)
                .answer(file.apply(question), place, new Provenance(Words.say("named.in", place), false));
    }
}
