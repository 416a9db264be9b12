// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.client;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** Puts the platform's own actions behind the commands that the menus in plugin.xml name. */
@NonNullByDefault({}) // the platform promises nothing
final class MailActions extends ActionBarAdvisor {

    MailActions(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        List.of(
                        ActionFactory.QUIT,
                        ActionFactory.PREFERENCES,
                        ActionFactory.ABOUT,
                        ActionFactory.RESET_PERSPECTIVE,
                        ActionFactory.CUT,
                        ActionFactory.COPY,
                        ActionFactory.PASTE,
                        ActionFactory.SELECT_ALL)
                .forEach(action -> register(action.create(window)));
    }
}
