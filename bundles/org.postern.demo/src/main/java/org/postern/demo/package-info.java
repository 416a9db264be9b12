// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The command {@code demo}: Postern's whole path, between real servers and scripted networks, in one process. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.demo;
