// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What comes back after a server had taken a message. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.smtp.bounce;
