// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.discovery;

/**
 * One who was asked in vain.
 *
 * @param place who, to be shown to a person
 * @param said what came of it, in a sentence for a person
 */
public record Inquiry(String place, String said) {}
