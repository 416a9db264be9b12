// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** The few widgets that pages, dialogs and views are made of. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.ui.widget;
