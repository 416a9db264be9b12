// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The command for what an organisation gives. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.cli.policy;
