// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.trust;

import org.postern.api.network.Fingerprint;
import org.postern.api.profile.SmtpProfile;

/**
 * What a person would agree to by trusting this network for this profile: exactly this network, and a server that introduces
 * itself exactly so. Any difference asks again.
 *
 * @param network what a person calls the network, safe to show
 * @param fingerprint what the network was recognised by
 * @param identity how the server introduces itself, safe to show
 * @param meaning what it means, some sentences
 */
public record Terms(SmtpProfile profile, String network, Fingerprint fingerprint, String identity, String meaning) {}
