// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.discovery;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the outgoing servers from a configuration file of Mozilla's format, {@code clientConfig} 1.1. What it does not
 * know it passes over; a document type or an entity of the file's own is refused, and so is nesting without end.
 */
final class ConfigFile {

    private static final int MOST_DEPTH = 32;
    private static final int MOST_SERVERS = 20;
    private static final List<String> PLACE = List.of("clientconfig", "emailprovider", "outgoingserver");

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<ConfiguredServer> servers = new ArrayList<>();
    private Optional<Map<String, List<String>>> current = Optional.empty();

    private ConfigFile() {}

    /** @throws XMLStreamException if it is no such file */
    static List<ConfiguredServer> servers(byte[] octets) throws XMLStreamException {
        ConfigFile file = new ConfigFile();
        file.read(factory().createXMLStreamReader(begun(octets)));
        return List.copyOf(file.servers);
    }

    /** This Java's own, whatever the application around us brings. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Files made by scripts often have blank lines before the XML declaration. */
    private static InputStream begun(byte[] octets) {
        int start = 0;
        while (start < octets.length && Character.isWhitespace(octets[start])) {
            start++;
        }
        return new ByteArrayInputStream(octets, start, octets.length - start);
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("no document type belongs there");
                case XMLStreamConstants.START_ELEMENT -> open(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> close();
                default -> {}
            }
        }
    }

    private void open(XMLStreamReader reader) throws XMLStreamException {
        path.addLast(reader.getLocalName().toLowerCase(Locale.ROOT));
        if (path.size() > MOST_DEPTH || !PLACE.get(0).equals(path.peekFirst())) {
            throw new XMLStreamException("no configuration");
        }
        text.setLength(0);
        if (atServer() && "smtp".equalsIgnoreCase(reader.getAttributeValue(null, "type"))) {
            current = Optional.of(new HashMap<>());
        }
    }

    private void close() {
        if (atServer()) {
            current.filter(fields -> servers.size() < MOST_SERVERS)
                    .map(ConfiguredServer::new)
                    .ifPresent(servers::add);
            current = Optional.empty();
        } else if (path.size() == PLACE.size() + 1) {
            current.ifPresent(fields -> fields.computeIfAbsent(path.getLast(), name -> new ArrayList<>())
                    .add(text.toString().strip()));
        }
        path.removeLast();
    }

    private boolean atServer() {
        return path.size() == PLACE.size() && List.copyOf(path).equals(PLACE);
    }
}
