// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import java.time.Instant;
import org.postern.api.profile.SmtpProfile;

/**
 * On what terms a line was opened; another message may use it only on equal ones.
 *
 * @param secrets when a secret was changed last, as the vault says
 * @param moves how often the network had changed
 */
record Terms(SmtpProfile profile, Instant secrets, int moves) {}
