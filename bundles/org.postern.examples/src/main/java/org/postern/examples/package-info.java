// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
/**
 * What a bundle outside of Postern contributes, to be copied: conditions ({@link org.postern.examples.Hours},
 * {@link org.postern.examples.AtSite}), a signal ({@link org.postern.examples.Site}) and a diagnosis rule ({@code rules.json}). {@code plugin.xml} ties them in. No user interface and no settings file is touched:
 * rules with the condition are checked, explained and edited by what {@code plugin.xml} declares.
 */
@org.eclipse.jdt.annotation.NonNullByDefault
package org.postern.examples;
