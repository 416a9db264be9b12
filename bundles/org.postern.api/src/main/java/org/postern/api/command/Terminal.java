// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param colour whether escape sequences are welcome on {@code out}
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour) {}
