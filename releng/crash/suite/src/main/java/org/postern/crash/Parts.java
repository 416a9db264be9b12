// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.crash;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts components together as declarative services would: by the types that a public constructor asks for. */
final class Parts {

    private final List<Class<?>> components;
    private final List<Object> made = new ArrayList<>();

    /**
     * @param components what may be made of a type that is none itself
     * @param given whatever else there could be
     */
    Parts(List<Class<?>> components, Object... given) {
        this.components = List.copyOf(components);
        made.addAll(List.of(given));
    }

    /** The part of that type, made with all it needs if there is none yet. */
    <T> T get(Class<T> type) {
        return made.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseGet(() -> type.cast(made(component(type))));
    }

    private Class<?> component(Class<?> type) {
        return components.stream().filter(type::isAssignableFrom).findFirst().orElse(type);
    }

    /** Not one for tests, with a path or a clock. */
    private static boolean onlyParts(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .noneMatch(type -> type.getName().startsWith("java."));
    }

    /** Says that it is missing only when it is used: these servers want no login, say. */
    private static Object missing(Class<?> port) {
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException("The crash test has no " + port.getName());
        });
    }

    private Object made(Class<?> type) {
        if (type.isInterface()) {
            return missing(type);
        }
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .filter(Parts::onlyParts)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The crash test has no " + type.getName()));
        Object[] arguments =
                Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray();
        try {
            Object part = constructor.newInstance(arguments);
            made.add(part);
            return part;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
