// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.api;

/**
 * Says whether a part of Postern works where it is installed: a service, asked by whatever shows how Postern is doing.
 * Does no traffic.
 */
public interface SelfCheck {

    Result check();

    /**
     * What was found.
     *
     * @param sentence says so, or why not and what to do
     */
    record Result(boolean well, String sentence) {}
}
