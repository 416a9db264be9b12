// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api.settings;

import java.util.Optional;

/**
 * A file in which an organisation gives settings.
 *
 * @param source the file, as a person would look it up
 * @param locks whether what it locks is locked; not where this user could write it, since locks prevent mistakes and are no
 *     boundary against whoever wrote them
 * @param problem one sentence with file and place, if it could not be taken; what it said before stays in force
 */
public record Policy(String source, boolean locks, Optional<String> problem) {}
