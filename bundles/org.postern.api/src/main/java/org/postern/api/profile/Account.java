// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.profile;

/**
 * What a secret belongs to. A secret given for one account is used for no other: if a profile moves to another host,
 * the person signs in again.
 */
public record Account(String host, String userName) {}
