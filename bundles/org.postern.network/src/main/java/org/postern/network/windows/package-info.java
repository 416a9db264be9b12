// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** What Windows tells: changes by {@code iphlpapi.dll}, all else by PowerShell. */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.network.windows;
