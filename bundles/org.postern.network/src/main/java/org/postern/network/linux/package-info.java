// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Linux: facts from /proc, /sys and the resolver's files; events from a netlink route socket. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network.linux;
