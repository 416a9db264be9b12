// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of Postern. */
public enum Icon {
    ACCEPTED,
    FAILED,
    OFFLINE,
    POSTERN,
    SERVER,
    UNCERTAIN,
    WAITING;

    ImageDescriptor descriptor() {
        return ResourceLocator.imageDescriptorFromBundle(
                        Icon.class, "icons/" + name().toLowerCase(Locale.ROOT) + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
