// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.bounce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.postern.api.diagnosis.Diagnostician;
import org.postern.api.diagnosis.Symptom;
import org.postern.api.mail.Visible;
import org.postern.api.send.Bounce;
import org.postern.api.send.Bounce.Failure;
import org.postern.api.send.BounceReader;
import org.postern.api.send.Reply;
import org.postern.ui.attempt.Explanation;
import org.postern.ui.attempt.Explanation.Paragraph;
import org.postern.ui.attempt.Explanation.Style;

/** What a message that came back means; or, where a person has only a server's words, what those mean. */
record Returned(BounceReader reader, Diagnostician diagnostician) {

    /** @param octets the message as it came, or words */
    Explanation explain(byte[] octets) {
        Optional<Bounce> bounce = reader.read(octets);
        if (bounce.isPresent()) {
            return of(bounce.get());
        }
        String words = new String(octets, StandardCharsets.UTF_8).strip();
        return words.isEmpty()
                ? Explanation.of(Messages.Bounce_nothing, List.of())
                : Explanation.of(diagnostician.explain(Symptom.of(Reply.parse(words)), Locale.getDefault()));
    }

    private Explanation of(Bounce bounce) {
        List<Paragraph> all = new ArrayList<>();
        String reporter = bounce.reporter().map(Visible::text).orElse(Messages.Bounce_aServer);
        for (Failure failure : bounce.failures()) {
            String sentence = failure.delayed() ? Messages.Bounce_delayed : Messages.Bounce_failed;
            all.addAll(Explanation.of(diagnostician.explain(failure, Locale.getDefault()))
                    .paragraphs());
            all.add(new Paragraph(Style.BODY, NLS.bind(sentence, Visible.text(failure.recipient()), reporter)));
            all.add(new Paragraph(Style.HEADING, Messages.Bounce_words));
            all.add(new Paragraph(Style.BODY, Visible.text(failure.reply().toString())));
        }
        return new Explanation(all);
    }
}
