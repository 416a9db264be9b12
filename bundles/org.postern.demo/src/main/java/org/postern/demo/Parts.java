// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.demo;

import org.postern.api.delivery.Postman;
import org.postern.api.mail.MessageReader;
import org.postern.api.rule.Conditions;
import org.postern.api.settings.Settings;
import org.postern.api.settings.Vault;

/** The parts of Postern that the story is played with. */
record Parts(Settings settings, Vault vault, Postman postman, MessageReader reader, Conditions conditions) {}
