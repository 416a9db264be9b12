// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Hears of extensions that come and go; the extension point itself goes only with this bundle. */
@NonNullByDefault({}) // the interface promises nothing
final class ExtensionListener implements IRegistryEventListener {

    private final Consumer<IExtension[]> came;
    private final Consumer<IExtension[]> gone;

    ExtensionListener(Consumer<IExtension[]> came, Consumer<IExtension[]> gone) {
        this.came = came;
        this.gone = gone;
    }

    @Override
    public void added(IExtension[] extensions) {
        came.accept(extensions);
    }

    @Override
    public void removed(IExtension[] extensions) {
        gone.accept(extensions);
    }

    @Override
    public void added(IExtensionPoint[] points) {}

    @Override
    public void removed(IExtensionPoint[] points) {}
}
