// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.known;

/**
 * That a profile worked on a network.
 *
 * @param network its name
 * @param likely whether this is only perhaps that network
 */
public record Recollection(String profileId, String network, boolean likely) {}
