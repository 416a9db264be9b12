// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.signin;

import java.util.Locale;
import java.util.Optional;
import org.postern.api.command.ExitCode;
import org.postern.api.mail.Visible;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.signin.Result;
import org.postern.cli.console.Console;
import org.postern.cli.console.Fields;

/** How a sign-in or sign-out ended, for programs and for people. */
record ResultReport(SmtpProfile profile, Console console) {

    /** @return the exit code */
    int of(Result result, String praise) {
        Optional<Result.Failed> failed =
                result instanceof Result.Failed failure ? Optional.of(failure) : Optional.empty();
        if (console.json()) {
            console.object(new Fields()
                    .with("profile", profile.id())
                    .with("done", failed.isEmpty())
                    .with("reason", failed.map(f -> word(f.reason())))
                    .with("sentence", failed.map(Result.Failed::sentence))
                    .map());
        } else if (failed.isPresent()) {
            console.terminal().err().println(Visible.text(failed.get().sentence()));
        } else {
            console.line(praise);
        }
        return failed.map(f -> code(f.reason())).orElse(ExitCode.OK);
    }

    private static String word(Result.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int code(Result.Reason reason) {
        return switch (reason) {
            case NO_CLIENT -> ExitCode.CONFIGURATION;
            case NOT_OFFERED -> ExitCode.UNAVAILABLE;
            case DECLINED, REFUSED, SUSPICIOUS -> ExitCode.NO_PERMISSION;
            case UNREACHABLE, TIMED_OUT, CANCELLED -> ExitCode.TEMPORARY;
            case LOCAL_FAULT -> ExitCode.CANNOT_CREATE;
        };
    }
}
