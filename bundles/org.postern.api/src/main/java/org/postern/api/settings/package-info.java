// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What Postern keeps: the home, profiles, rules, secrets. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.api.settings;
