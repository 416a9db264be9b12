// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All that people read is there in German too: a window, or a command, speaks one language and not two. */
final class LanguagesTest {

    /** What is filled in; the facts that explanations name by words are diagnosis's own, which tests them. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}|\\$\\{[^}]*}|%[ns]");

    private static final Pattern CONTEXT = Pattern.compile("<context id=\"([^\"]*)\"");

    private final List<Path> english;

    LanguagesTest() throws IOException {
        english =
                Bundle.all().stream().flatMap(bundle -> texts(bundle.folder())).toList();
        assertFalse(english.isEmpty());
    }

    private static Stream<Path> texts(Path bundle) {
        try (Stream<Path> sources = Files.walk(bundle.resolve("src/main/java"));
                Stream<Path> top = Files.list(bundle)) {
            return Stream.concat(
                    sources.filter(file -> file.endsWith("messages.properties")),
                    top.filter(file -> file.endsWith("plugin.properties")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTextIsThereInGerman() {
        assertEquals(List.of(), complaints(LanguagesTest::missing));
    }

    @Test
    void germanSaysNothingThatEnglishDoesNot() {
        assertEquals(List.of(), complaints((original, german) -> missing(german, original)));
    }

    @Test
    void germanFillsInWhatEnglishFillsIn() {
        assertEquals(
                List.of(),
                complaints((original, german) -> original.stringPropertyNames().stream()
                        .filter(german::containsKey)
                        .filter(key -> !placeholders(original, key).equals(placeholders(german, key)))));
    }

    /** The platform's NLS reads Latin-1. */
    @Test
    void textsOfWindowsAreAscii() {
        assertEquals(
                List.of(),
                english.stream()
                        .filter(file ->
                                text(file.resolveSibling("Messages.java")).contains("extends NLS"))
                        .flatMap(file -> Stream.of(file, german(file)))
                        .filter(file -> !StandardCharsets.US_ASCII.newEncoder().canEncode(text(file)))
                        .map(LanguagesTest::name)
                        .toList());
    }

    @Test
    void helpIsThereInGerman() throws IOException {
        for (Bundle bundle : Bundle.all()) {
            Path help = bundle.folder().resolve("contexts.xml");
            if (Files.exists(help)) {
                assertEquals(contexts(help), contexts(bundle.folder().resolve("nl/de/contexts.xml")), bundle.name());
            }
        }
    }

    /** Each as file and key. */
    private List<String> complaints(BiFunction<Properties, Properties, Stream<String>> wrong) {
        return english.stream()
                .flatMap(
                        file -> wrong.apply(read(file), read(german(file))).map(key -> name(german(file)) + ": " + key))
                .sorted()
                .toList();
    }

    private static Stream<String> missing(Properties from, Properties in) {
        return from.stringPropertyNames().stream().filter(key -> !in.containsKey(key));
    }

    private static Path german(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".properties", "_de.properties"));
    }

    private static String name(Path file) {
        return Bundle.TOP.relativize(file).toString();
    }

    private static Set<String> placeholders(Properties texts, String key) {
        return PLACEHOLDER
                .matcher(texts.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(sorted());
    }

    private static Set<String> contexts(Path help) {
        return CONTEXT.matcher(text(help))
                .results()
                .map(context -> context.group(1))
                .collect(sorted());
    }

    private static Collector<String, ?, Set<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }

    /** Nothing, where there is no such file. */
    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader in = new StringReader(text(file))) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
