// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import org.postern.api.Origin;
import org.postern.api.rule.When;

/**
 * While the condition holds, the profile may be used although it has no verified TLS. A user's condition is made of what
 * another network cannot imitate: {@code tlsPin}, {@code vpn}, and {@code category} domain. A policy's may be any, and counts
 * only for a profile that a policy gives.
 *
 * @param profile the profile's id
 */
public record TrustRule(String id, String profile, When when, Origin origin) {}
