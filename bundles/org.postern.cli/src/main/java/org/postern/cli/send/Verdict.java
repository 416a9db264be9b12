// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.send;

import org.postern.api.command.ExitCode;
import org.postern.api.delivery.Delivery;
import org.postern.api.diagnosis.Diagnosis;
import org.postern.api.send.Attempt;
import org.postern.api.send.Outcome;

/** The exit code of a delivery: what a script may do next. */
record Verdict(Delivery delivery) {
    int exitCode() {
        if (delivery.accepted()) {
            return ExitCode.OK;
        }
        if (delivery.uncertain()) {
            return ExitCode.FAILED;
        }
        if (delivery.attempt().isEmpty()) {
            return delivery.network().offline() ? ExitCode.TEMPORARY : ExitCode.CONFIGURATION;
        }
        if (notTrusted()) {
            return ExitCode.NO_PERMISSION;
        }
        return takenForSome()
                ? ExitCode.FAILED
                : delivery.diagnosis().map(Verdict::of).orElse(ExitCode.FAILED);
    }

    /** A person, or another network, must permit it first. */
    private boolean notTrusted() {
        return delivery.attempt()
                .map(Attempt::outcome)
                .filter(OutcomeFacts::distrust)
                .isPresent();
    }

    /** Sending again could deliver it twice: no script may take that, or an uncertain one, for a mere failure. */
    private boolean takenForSome() {
        return delivery.attempt()
                .map(Attempt::outcome)
                .filter(Outcome::accepted)
                .isPresent();
    }

    private static int of(Diagnosis diagnosis) {
        if (diagnosis.retryMayHelp()) {
            return ExitCode.TEMPORARY;
        }
        return switch (diagnosis.cause().family()) {
            case NETWORK, TLS, SERVER, PROTOCOL, NONE -> ExitCode.UNAVAILABLE;
            case SIGN_IN, SENDER, REPUTATION, POLICY -> ExitCode.NO_PERMISSION;
            case RECIPIENT, MESSAGE -> ExitCode.DATA;
            case VOLUME -> ExitCode.TEMPORARY;
        };
    }
}
