// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;

/** Loads this package anew, as where dbus-java is not installed. */
final class WithoutDbus extends ClassLoader {

    WithoutDbus() {
        super(WithoutDbus.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(@Nullable String any, boolean resolve) throws ClassNotFoundException {
        String name = Objects.requireNonNull(any);
        if (name.startsWith("org.freedesktop.")) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith(WithoutDbus.class.getPackageName())) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream code =
                Objects.requireNonNull(getParent().getResourceAsStream(name.replace('.', '/') + ".class"), name)) {
            byte[] bytes = code.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
