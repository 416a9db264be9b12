// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.network.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postern.network.linux.RecordedTree.address;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.network.system.Cidr;
import org.postern.network.system.InterfaceKind;

class NeighboursTest {

    private static final Link ETHERNET = new Link("eth0", InterfaceKind.ETHERNET, true);
    private static final Link LINE = new Link("eth0", InterfaceKind.ETHERNET, false);
    private static final Route GATEWAY =
            new Route("eth0", new Cidr(address("0.0.0.0"), 0), address("192.0.2.1"), 100, "test");
    private static final OwnAddress OWN = RecordedTree.own("eth0", "192.0.2.20", 24);
    private static final String MAC = "02:00:00:00:00:aa";

    private final RecordedTree tree;
    private final FakeTable table = new FakeTable();
    private final Carriers carriers;
    private final Neighbours neighbours;
    private Duration now = Duration.ofHours(1);

    NeighboursTest(@TempDir Path root) {
        this.tree = new RecordedTree(root);
        this.carriers = new Carriers(tree.files(), () -> now.toNanos());
        this.neighbours = new Neighbours(table, carriers, () -> now.toNanos());
    }

    @BeforeEach
    void plugged() throws IOException {
        carrierChanges(1);
        table.shows("eth0", MAC, false, Duration.ofSeconds(10));
    }

    @Test
    void findsTheGatewayOnItsOwnInterface() {
        assertEquals(List.of(MAC), macs());
        assertEquals(List.of(), doubts(ETHERNET));
    }

    @Test
    void takesNoAnswerFromAnotherInterface() {
        table.shows("eth1", MAC, false, Duration.ZERO);

        assertEquals(List.of(), macs());
        assertEquals(List.of(doubt(0, "")), doubts(ETHERNET));
    }

    @Test
    void aLineWithoutNeighboursLacksNone() {
        table.neighbours = List.of();

        assertEquals(List.of(), doubts(LINE));
    }

    @Test
    void doubtsWhatItKnewBeforeTheCableWasOut() throws IOException {
        carrierChanges(3);
        now = now.plusSeconds(1);

        assertEquals(List.of(), macs());
        assertEquals(List.of(doubt(1, MAC)), doubts(ETHERNET));
    }

    @Test
    void believesAGatewayThatTheKernelFoundAfterwards() throws IOException {
        carrierChanges(3);
        now = now.plusSeconds(1);
        table.shows("eth0", "02:00:00:00:00:bb", false, Duration.ofMillis(20));

        assertEquals(List.of("02:00:00:00:00:bb"), macs());
        assertEquals(List.of(), doubts(ETHERNET));
    }

    @Test
    void believesAGatewayThatAnsweredAfterwards() throws IOException {
        carrierChanges(3);
        now = now.plusMillis(20);
        neighbours.answered(GATEWAY);
        now = now.plusMillis(20);

        assertEquals(List.of(MAC), macs());
    }

    @Test
    void anAnswerIsWorthNothingAfterTheNextTimeOut() throws IOException {
        carrierChanges(3);
        neighbours.answered(GATEWAY);
        now = now.plusSeconds(1);
        carrierChanges(5);
        now = now.plusSeconds(1);

        assertEquals(List.of(), macs());
    }

    @Test
    void anAnswerSpeaksForNoOtherAddress() throws IOException {
        carrierChanges(3);
        now = now.plusMillis(20);
        neighbours.answered(GATEWAY);
        table.shows("eth0", "02:00:00:00:00:bb", true, Duration.ofSeconds(60));

        assertEquals(List.of(doubt(1, "02:00:00:00:00:bb stale")), doubts(ETHERNET));
    }

    private void carrierChanges(int count) throws IOException {
        tree.with("sys/class/net/eth0/carrier_changes", count + "\n");
        carriers.note(List.of(ETHERNET));
    }

    private List<String> macs() {
        return neighbours.signals(scene(ETHERNET)).map(s -> s.value()).toList();
    }

    private List<Doubt> doubts(Link link) {
        return neighbours.doubts(scene(link));
    }

    private static Doubt doubt(int carrierChanges, String shown) {
        return new Doubt(GATEWAY, carrierChanges, Set.of(OWN), shown);
    }

    /** Addresses of another interface or family ask nobody there. */
    private static Scene scene(Link link) {
        OwnAddress elsewhere = RecordedTree.own("eth1", "192.0.2.30", 24);
        OwnAddress other = RecordedTree.own("eth0", "2001:db8::20", 64);
        return new Scene(List.of(link), List.of(GATEWAY), List.of(OWN, elsewhere, other));
    }

    private static final class FakeTable implements NeighbourTable {

        private List<Neighbour> neighbours = List.of();

        void shows(String interfaceName, String mac, boolean stale, Duration sinceConfirmed) {
            neighbours = List.of(new Neighbour(interfaceName, GATEWAY.nextHop(), mac, stale, sinceConfirmed));
        }

        @Override
        public List<Neighbour> read() {
            return neighbours;
        }

        @Override
        public String source() {
            return "test";
        }
    }
}
