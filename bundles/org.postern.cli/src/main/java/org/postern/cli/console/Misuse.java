// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.cli.console;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says how a command was used wrongly: the library says it in English alone. */
record Misuse(Messages messages) {

    String sentence(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return messages.text(
                    unmatched.isUnknownOption() ? "no.option" : "no.argument",
                    unmatched.getUnmatched().get(0));
        }
        if (misuse instanceof MissingParameterException incomplete) {
            return messages.text(
                    "missing",
                    incomplete.getMissing().stream().map(Misuse::usage).collect(Collectors.joining(", ")));
        }
        if (misuse instanceof OverwrittenOptionException overwritten) {
            return messages.text("twice", name(overwritten.getOverwritten()));
        }
        return misuse.getArgSpec() != null ? value(misuse) : stopped(misuse);
    }

    /** What our own types say of a value is a sentence already. */
    private String value(ParameterException misuse) {
        String name = name(misuse.getArgSpec());
        if (misuse.getCause() instanceof IllegalArgumentException ours) {
            return messages.text("no.value.because", name, ours.getMessage());
        }
        Object[] choices = misuse.getArgSpec().auxiliaryTypes()[0].getEnumConstants();
        return choices == null
                ? messages.text("no.value", misuse.getValue(), name)
                : messages.text(
                        "no.choice",
                        misuse.getValue(),
                        name,
                        Stream.of(choices).map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String usage(ArgSpec argument) {
        return argument.isOption() && argument.arity().max() > 0
                ? name(argument) + " " + argument.paramLabel()
                : name(argument);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String stopped(ParameterException misuse) {
        String text = String.valueOf(misuse.getMessage());
        return text.endsWith(".") ? text : text + ".";
    }
}
