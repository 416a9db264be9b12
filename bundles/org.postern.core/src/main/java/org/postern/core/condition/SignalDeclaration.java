// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IConfigurationElement;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Conditions.Parameter;
import org.postern.api.rule.Parameters;
import org.postern.api.rule.SignalSource.Observation;

/**
 * What a {@code plugin.xml} declares of a signal.
 *
 * @param name begins with the contributor's, so that it can be neither one that Postern observes nor another bundle's
 * @param type what its values look like
 * @param parameters for its source
 */
record SignalDeclaration(SignalName name, Parameter type, boolean imitable, Parameters parameters, String contributor) {

    private static final int LONGEST = 256;

    /** @throws IllegalArgumentException with one sentence, if something required is missing or makes no sense */
    static SignalDeclaration read(IConfigurationElement element) {
        String id = DeclarationReader.required(element, "id");
        if (!id.matches("[A-Za-z][A-Za-z0-9]{0,63}")) {
            throw new IllegalArgumentException("The id of a signal consists of letters and digits.");
        }
        String contributor = element.getContributor().getName();
        String name = contributor + "." + id;
        return new SignalDeclaration(
                new SignalName(name),
                type(name, element),
                !"false".equals(element.getAttribute("imitable")),
                new Parameters(Arrays.stream(element.getChildren("parameter"))
                        .collect(Collectors.groupingBy(
                                parameter -> DeclarationReader.required(parameter, "name"),
                                Collectors.mapping(
                                        parameter -> DeclarationReader.required(parameter, "value"),
                                        Collectors.toList())))),
                contributor);
    }

    private static Parameter type(String name, IConfigurationElement element) {
        String kind = Optional.ofNullable(element.getAttribute("type")).orElse("text");
        List<String> choices = Arrays.stream(element.getChildren("choice"))
                .map(choice -> DeclarationReader.required(choice, "value"))
                .toList();
        return new Parameter(
                name, Parameter.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name, "mail.example.org", true, choices);
    }

    /** @throws IllegalArgumentException if that is not what was declared */
    Signal signal(Observation observation) {
        String value = observation.value();
        String interfaceName = observation.interfaceName().orElse("");
        if (value.length() > LONGEST || interfaceName.length() > LONGEST) {
            throw new IllegalArgumentException("A value is longer than " + LONGEST + " characters.");
        }
        Values.complaint(type, value).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
        return new Signal(name, value, observation.interfaceName(), contributor, imitable);
    }
}
