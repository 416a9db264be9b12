// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.servers;

import java.util.List;
import org.postern.api.profile.SmtpProfile;
import org.postern.api.settings.Settings;

/**
 * What the page shows.
 *
 * @param problems what could not be read, each in one sentence
 */
record ServerPageState(List<SmtpProfile> profiles, List<String> problems) {

    static ServerPageState of(Settings settings) {
        return new ServerPageState(settings.profiles(), settings.problems());
    }
}
