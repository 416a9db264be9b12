// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What can be done from menus, keys and Quick Access. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.commands;
