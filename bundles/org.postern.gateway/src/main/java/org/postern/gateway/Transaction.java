// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.mail.DeliveryReports.Wish;
import org.postern.api.mail.EmailAddress;
import org.postern.api.mail.Envelope;
import org.postern.api.mail.IncomingContent;

/** One message on its way in, from MAIL to the answer after the final dot. */
final class Transaction {

    /** With our Received line no more than Postern takes through any door. */
    static final int MOST_OCTETS = (50 << 20) - 1024;

    private static final int MOST_RECIPIENTS = 1000;

    /** Those of the extensions that are offered, and that of a login, which says nothing to us (RFC 4954 §5). */
    private static final Set<String> OF_MAIL = Set.of("SIZE", "BODY", "SMTPUTF8", "RET", "ENVID", "AUTH");

    private static final Set<String> OF_RECIPIENT = Set.of("NOTIFY", "ORCPT");

    private final String client;
    private final Intake intake;
    private final Function<Submitted, Answer> way;
    private final Map<EmailAddress, Wish> recipients = new LinkedHashMap<>();
    private Optional<EmailAddress> reversePath = Optional.empty();
    private DeliveryReports reports = DeliveryReports.USUAL;
    private boolean utf8;

    /** @param folder for what is too large for the memory */
    Transaction(String client, Path folder, Function<Submitted, Answer> way) {
        this.client = client;
        this.intake = new Intake(folder, MOST_OCTETS);
        this.way = way;
    }

    /**
     * Begins it. BODY and SMTPUTF8 are not passed on: whoever sends the message looks at it.
     *
     * @param argument what follows MAIL
     */
    void from(String argument) throws Refusal {
        PathArgument mail = PathArgument.of("FROM:", argument, OF_MAIL);
        mail.check("SIZE", "\\d{1,20}");
        mail.check("BODY", "7BIT|8BITMIME");
        mail.check("SMTPUTF8", "");
        if (mail.parameter("SIZE").filter(Transaction::tooBig).isPresent()) {
            throw intake.tooBig();
        }
        utf8 = mail.parameter("SMTPUTF8").isPresent();
        reversePath = mail.path().isEmpty() ? Optional.empty() : Optional.of(mail.address(utf8));
        reports = reports(mail);
    }

    private static boolean tooBig(String size) {
        return new BigInteger(size).compareTo(BigInteger.valueOf(MOST_OCTETS)) > 0;
    }

    private static DeliveryReports reports(PathArgument mail) throws Refusal {
        try {
            return DeliveryReports.of(mail.parameter("RET"), Optional.empty()).with(mail.parameter("ENVID"), Map.of());
        } catch (IllegalArgumentException e) {
            throw new Refusal(501, "5.5.4", Words.text("parameter.broken", "RET, ENVID"));
        }
    }

    /** @param argument what follows RCPT */
    void to(String argument) throws Refusal {
        PathArgument recipient = PathArgument.of("TO:", argument, OF_RECIPIENT);
        EmailAddress address = recipient.address(utf8);
        if (recipients.size() == MOST_RECIPIENTS && !recipients.containsKey(address)) {
            throw new Refusal(452, "4.5.3", Words.text("recipients.many", MOST_RECIPIENTS));
        }
        recipients.put(address, wish(recipient));
    }

    private static Wish wish(PathArgument recipient) throws Refusal {
        try {
            return Wish.of(recipient.parameter("NOTIFY"), recipient.parameter("ORCPT"));
        } catch (IllegalArgumentException e) {
            throw new Refusal(501, "5.5.4", Words.text("parameter.broken", "NOTIFY, ORCPT"));
        }
    }

    boolean addressed() {
        return !recipients.isEmpty();
    }

    /** Takes the text and hands the message on. */
    Answer data(InputStream text) throws IOException, Refusal {
        DeliveryReports wanted = reports.with(reports.envelopeId(), recipients);
        Envelope envelope = new Envelope(reversePath, List.copyOf(recipients.keySet()), wanted);
        Key key = new Key(client, envelope);
        try (IncomingContent content = intake.take(key.of(text))) {
            return way.apply(new Submitted(client, envelope, content, key.text()));
        }
    }
}
