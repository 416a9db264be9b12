// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui;

import org.postern.api.Origin;

/** What a person calls the layer of the settings that a value came from. */
public final class OriginName {

    private OriginName() {}

    public static String of(Origin origin) {
        return switch (origin.layer()) {
            case USER -> Messages.Origin_user;
            case POLICY_DEFAULT -> Messages.Origin_policy;
            case POLICY_LOCKED -> Messages.Origin_locked;
            case PROGRAM -> Messages.Origin_program;
        };
    }
}
