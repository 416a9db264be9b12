// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.example.host;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** A workbench that does what standard input says, a line a command, and answers each with a line. */
public final class HostApplication implements IApplication {

    private static final String ANSWER = "HOST ";

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        new Screen(PlatformUI.getWorkbench().getDisplay()).close();
    }

    private void obey() {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Commands known = new Commands(new Screen(PlatformUI.getWorkbench().getDisplay()));
        answer("ready");
        commands.lines().map(known::answer).forEach(this::answer);
        stop();
    }

    private void answer(String text) {
        System.out.println(ANSWER + text.lines().reduce((a, b) -> a + " " + b).orElse(""));
    }

    private final class Advisor extends WorkbenchAdvisor {

        @Override
        public String getInitialWindowPerspectiveId() {
            return "org.example.host.perspective";
        }

        @Override
        public void postStartup() {
            Job job = Job.createSystem("Commands", (ICoreRunnable) monitor -> obey());
            job.schedule();
        }
    }
}
