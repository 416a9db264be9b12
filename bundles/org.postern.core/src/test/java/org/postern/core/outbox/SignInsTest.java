// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.mail.DeliveryReports;
import org.postern.api.profile.SmtpProfile;
import org.postern.core.Given;
import org.postern.core.Platform;
import org.postern.core.delivery.Course;

final class SignInsTest {

    private static final SmtpProfile ISP = Given.wide("isp", 2);

    private final SignIns signIns;

    SignInsTest(@TempDir Path folder) {
        signIns = new SignIns(folder, new KeeperBench(folder).new OneStamp(), new Platform().logger());
    }

    @Test
    void aMessageThatWasUnderWayMeanwhileDoesNotProveTheLoginThatWasRefused() throws IOException {
        SignIns.Trial overAnOldConnection = signIns.trial(ISP);
        signIns.trial(ISP).learn(Optional.of(refused()));

        overAnOldConnection.learn(Optional.empty());

        assertTrue(signIns.needed(ISP));
    }

    @Test
    void aMessageThatLeftAfterwardsProvesIt() throws IOException {
        signIns.trial(ISP).learn(Optional.of(refused()));

        signIns.trial(ISP).learn(Optional.empty());

        assertFalse(signIns.needed(ISP));
    }

    private static Ticket refused() {
        Letter letter = new Letter(
                "00000001",
                Instant.EPOCH,
                KeeperBench.ANN,
                Optional.of(KeeperBench.ANN),
                DeliveryReports.USUAL,
                "<1@example.org>",
                100,
                "f");
        return new Ticket(letter, LanesTest.failed(Course.ACCOUNT), Optional.empty());
    }
}
