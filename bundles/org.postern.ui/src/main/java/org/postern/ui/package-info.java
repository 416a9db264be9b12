// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What the windows share: the services behind them, and the watch on the network. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui;
