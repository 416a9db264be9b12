// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.jakartamail;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The thread's context class loader, widened by Angus Mail's: Jakarta Activation asks it for what renders a multipart,
 * and programs set it to the loader of the transport, which is no longer Angus Mail's own.
 */
@NonNullByDefault({}) // the parameters are the library's
final class ContextLoader extends ClassLoader {

    private final @Nullable ClassLoader before;
    private final ClassLoader angus;

    private ContextLoader(@Nullable ClassLoader before, ClassLoader angus) {
        super(before);
        this.before = before;
        this.angus = angus;
    }

    /** Widens that of this thread, until {@link #restore()}. */
    static ContextLoader widen() {
        Thread thread = Thread.currentThread();
        ContextLoader wide = new ContextLoader(thread.getContextClassLoader(), SMTPTransport.class.getClassLoader());
        thread.setContextClassLoader(wide);
        return wide;
    }

    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return angus.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return angus.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return angus.getResources(name);
    }
}
