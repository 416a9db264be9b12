// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.oauth;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What is asked of the person's consent, and where the answer comes to.
 *
 * @param parameters what else an issuer wants to be asked
 */
record Wishes(List<String> scopes, Map<String, String> parameters, URI redirect) {}
