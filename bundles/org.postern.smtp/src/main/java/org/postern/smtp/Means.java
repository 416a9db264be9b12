// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.smtp;

import org.postern.api.settings.Vault;
import org.postern.api.signin.AccessTokens;

/** What every attempt needs. */
record Means(
        Connector connector, Trust trust, Vault vault, AccessTokens tokens, Timeouts timeouts, Departures departures) {}
