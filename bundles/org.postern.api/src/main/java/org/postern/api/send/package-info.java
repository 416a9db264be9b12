// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** One try to send: phases, steps, outcome, and the ports that carry a message. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.send;
