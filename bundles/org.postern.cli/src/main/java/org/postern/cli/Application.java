// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli;

import java.util.Objects;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.LoggerFactory;
import org.postern.cli.launch.Arguments;

/** The application {@code org.postern.cli.application}; its result is the exit code of the process. */
public final class Application implements IApplication {
    @Override
    public Object start(@Nullable IApplicationContext context) {
        Objects.requireNonNull(context).applicationRunning();
        Bundle bundle = FrameworkUtil.getBundle(Application.class);
        Dispatcher dispatcher = new Dispatcher(
                new ServiceCommands(bundle.getBundleContext()),
                bundle.getVersion().toString(),
                Application::log);
        return dispatcher.run(Arguments.decode(System.getProperty(Arguments.PROPERTY, "")), SystemTerminal.open());
    }

    private static void log(RuntimeException fault) {
        ServiceCaller.callOnce(
                Application.class,
                LoggerFactory.class,
                loggers -> loggers.getLogger(Application.class).error("A command failed.", fault));
    }

    @Override
    public void stop() {
        // a command ends by itself
    }
}
