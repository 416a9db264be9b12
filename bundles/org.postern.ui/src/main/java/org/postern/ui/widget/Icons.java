// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.widget;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Images of icons, for as long as their owner lives. */
public final class Icons {

    private final LocalResourceManager images;

    public Icons(Control owner) {
        images = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
    }

    public Image image(Icon icon) {
        return images.get(icon.descriptor());
    }
}
