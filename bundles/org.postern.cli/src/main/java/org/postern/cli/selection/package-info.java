// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Commands that show and steer the choice of a profile. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.cli.selection;
