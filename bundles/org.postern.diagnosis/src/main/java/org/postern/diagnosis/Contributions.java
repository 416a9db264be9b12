// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.diagnosis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.osgi.service.log.Logger;

/**
 * The rules there are at this moment: the organisation's, those of other bundles, which come and go with their bundle, then
 * Postern's own.
 * Files are read when they are first needed. A file with a mistake is refused whole and logged; it harms no other.
 */
final class Contributions {

    private static final String ORGANISATION = "the organisation’s policy";
    private static final String POINT = "org.postern.diagnosis.rules";

    private final IExtensionRegistry registry;
    private final Files files;
    private final Supplier<List<String>> policy;
    private final Logger logger;
    private volatile Optional<Read> last = Optional.empty();

    /** @param policy the organisation's rules */
    Contributions(IExtensionRegistry registry, Files files, Supplier<List<String>> policy, Logger logger) {
        this.registry = registry;
        this.files = files;
        this.policy = policy;
        this.logger = logger;
    }

    /** Opens the file that an element names. */
    @FunctionalInterface
    interface Files {

        Reader open(IConfigurationElement element) throws IOException;
    }

    /** What was read, and from what: the registry tells of changes later than they happen, so we look. */
    private record Read(List<String> policy, List<IConfigurationElement> elements, Knowledge knowledge) {}

    Knowledge knowledge() {
        List<String> rules = policy.get();
        List<IConfigurationElement> elements = List.of(registry.getConfigurationElementsFor(POINT));
        Read current = last.filter(
                        read -> read.policy().equals(rules) && read.elements().equals(elements))
                .orElseGet(() -> read(rules, elements));
        last = Optional.of(current);
        return current.knowledge();
    }

    private Read read(List<String> rules, List<IConfigurationElement> elements) {
        List<RuleFile> all = new ArrayList<>();
        rules.forEach(json -> organisations(json).ifPresent(all::add));
        elements.forEach(element -> contributed(element).ifPresent(all::add));
        all.addAll(BuiltInRules.files());
        return new Read(rules, elements, Knowledge.of(all));
    }

    private Optional<RuleFile> organisations(String json) {
        try {
            return Optional.of(RuleFile.read(new StringReader(json), ORGANISATION));
        } catch (RuleFileException refused) {
            logger.error("The diagnosis rules of the policy are not used: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    private Optional<RuleFile> contributed(IConfigurationElement element) {
        try {
            return contributed(element, element.getContributor().getName(), element.getAttribute("file"));
        } catch (InvalidRegistryObjectException gone) {
            return Optional.empty();
        }
    }

    private Optional<RuleFile> contributed(IConfigurationElement element, String bundle, String file) {
        try (Reader reader = files.open(element)) {
            return Optional.of(RuleFile.read(reader, bundle));
        } catch (RuleFileException | IOException refused) {
            logger.error("The diagnosis rules in {} of {} are not used: {}", file, bundle, refused.getMessage());
            return Optional.empty();
        }
    }
}
