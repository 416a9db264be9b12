// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The door for every other mail program on this computer: SMTP on loopback. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.gateway;
