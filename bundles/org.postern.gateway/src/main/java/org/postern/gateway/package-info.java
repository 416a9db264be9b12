// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Lets any program on this computer send through Postern: SMTP on loopback. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.gateway;
