// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/** Kills processes that send, and counts what became of the messages. */
package org.postern.crash;
