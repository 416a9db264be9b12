// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.networks;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IInputValidator;
import org.postern.api.network.KnownNetwork;

/** Whether what a person types can be a network's name. */
@NonNullByDefault({}) // the platform wants null where nothing is wrong
final class NameValidator implements IInputValidator {

    @Override
    public String isValid(String typed) {
        Optional<String> complaint = KnownNetwork.complaint(typed.strip());
        return complaint.isPresent() ? complaint.get() : null;
    }
}
