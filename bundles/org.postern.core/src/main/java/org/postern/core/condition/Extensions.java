// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.osgi.service.log.Logger;

/** What bundles contribute to one extension point, as they come and go. */
final class Extensions<T> implements AutoCloseable {

    private final IExtensionRegistry registry;
    private final Function<IConfigurationElement, T> reader;
    private final Consumer<List<T>> told;
    private final Logger logger;
    private final IRegistryEventListener listener = new ExtensionListener(this::add, this::remove);
    private final Map<IExtension, List<T>> byExtension = new LinkedHashMap<>();

    /**
     * @param reader reads one element, and throws IllegalArgumentException with one sentence if it makes no sense
     * @param told all of them, now and whenever a bundle has come or gone; a bundle that stays keeps its objects
     */
    Extensions(
            IExtensionRegistry registry,
            String point,
            Function<IConfigurationElement, T> reader,
            Consumer<List<T>> told,
            Logger logger) {
        this.registry = registry;
        this.reader = reader;
        this.told = told;
        this.logger = logger;
        registry.addListener(listener, point);
        Optional.ofNullable(registry.getExtensionPoint(point))
                .map(IExtensionPoint::getExtensions)
                .ifPresent(this::add);
    }

    @Override
    public void close() {
        registry.removeListener(listener);
    }

    private synchronized void add(IExtension... extensions) {
        for (IExtension extension : extensions) {
            byExtension.computeIfAbsent(extension, this::read);
        }
        tell();
    }

    private synchronized void remove(IExtension... extensions) {
        Arrays.asList(extensions).forEach(byExtension::remove);
        tell();
    }

    private void tell() {
        told.accept(byExtension.values().stream().flatMap(List::stream).toList());
    }

    private List<T> read(IExtension extension) {
        try {
            return Arrays.stream(extension.getConfigurationElements())
                    .flatMap(this::read)
                    .toList();
        } catch (InvalidRegistryObjectException e) {
            return List.of(); // gone again meanwhile
        }
    }

    private Stream<T> read(IConfigurationElement element) {
        try {
            return Stream.of(reader.apply(element));
        } catch (IllegalArgumentException e) {
            logger.error(
                    "A {} of {} is left out: {}",
                    element.getName(),
                    element.getContributor().getName(),
                    e.getMessage());
            return Stream.empty();
        }
    }
}
