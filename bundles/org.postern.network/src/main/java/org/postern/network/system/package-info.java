// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What every operating system is asked for, and the words its answers are put in. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network.system;
