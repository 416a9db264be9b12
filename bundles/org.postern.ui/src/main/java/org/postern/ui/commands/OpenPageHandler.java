// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the preference page named after the class in plugin.xml. Works also where the host hides its preferences. */
@NonNullByDefault({}) // the platform promises nothing
public final class OpenPageHandler extends AbstractHandler implements IExecutableExtension {

    private String page = "";

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        page = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        PreferencesUtil.createPreferenceDialogOn(HandlerUtil.getActiveShell(event), page, null, null)
                .open();
        return null;
    }
}
