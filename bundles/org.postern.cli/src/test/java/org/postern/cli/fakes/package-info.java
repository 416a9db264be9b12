// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Hand-made stand-ins for the ports of the API. */
package org.postern.cli.fakes;
