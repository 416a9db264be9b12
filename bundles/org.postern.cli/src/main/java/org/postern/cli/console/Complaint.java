// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.util.function.Supplier;
import org.postern.api.command.ExitCode;

/** Ends a command with one sentence on standard error and an exit code. */
public final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Complaint(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** What the supplier makes of a person's input; its {@link IllegalArgumentException} says what is wrong with that. */
    public static <T> T ofData(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Complaint(ExitCode.DATA, String.valueOf(e.getMessage()));
        }
    }
}
