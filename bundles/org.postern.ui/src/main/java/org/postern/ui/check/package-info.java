// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** “Check this server”: what it offers from this network, port by port, and the better port at a click. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.check;
