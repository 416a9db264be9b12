// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.command;

/** The exit codes of {@code sysexits.h}, as far as Postern uses them. */
public final class ExitCode {

    public static final int OK = 0;
    /** Something said no: a message was not accepted, a check failed. */
    public static final int FAILED = 1;
    /** The command was used wrongly. */
    public static final int USAGE = 64;
    /** The input was wrong. */
    public static final int DATA = 65;
    /** An input file cannot be read. */
    public static final int NO_INPUT = 66;
    /** A server, or something needed, is not available. */
    public static final int UNAVAILABLE = 69;
    /** A fault in Postern. */
    public static final int SOFTWARE = 70;
    /** A file cannot be written. */
    public static final int CANNOT_CREATE = 73;
    /** It may work later. */
    public static final int TEMPORARY = 75;
    /** A server refused us. */
    public static final int NO_PERMISSION = 77;
    /** The settings are wrong or missing. */
    public static final int CONFIGURATION = 78;

    private ExitCode() {}
}
