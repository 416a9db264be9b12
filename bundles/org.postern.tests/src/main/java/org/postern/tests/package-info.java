// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What needs a running framework: services, contributions, one send through all bundles. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.tests;
