// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.mending;

import org.postern.api.check.Report;
import org.postern.api.profile.SubmissionServer;

/** Asks a server what it offers. */
@FunctionalInterface
interface Looking {

    Report at(SubmissionServer server) throws InterruptedException;
}
