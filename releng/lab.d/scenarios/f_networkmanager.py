# Copyright (c) 2026 The Postern authors
# SPDX-License-Identifier: EPL-2.0
"""NetworkManager, which goes on telling of a network for seconds after the cable left it."""

import contextlib
import time

from networkmanager import NetworkManager, VpnManager
from networks import HOME, OFFICE
from scenarios.c_moving import at_home_and_elsewhere
from scenarios.e_many_moves import at
from space import wait_until
from suite import Skip, scenario
from vpn import gate


@contextlib.contextmanager
def managed(lab, kind=NetworkManager):
    """The laptop at home, with its cable in NetworkManager's care."""
    lab.laptop.unplug()
    lab.laptop.space.ip("addr flush dev lan0")
    manager = kind(lab.laptop.space, f"{lab.folder}/networkmanager")
    try:
        lab.laptop.plug(lab.home)
        lab.laptop.ask(HOME)
        try:
            manager.up(lab.tls)
            manager.leased(HOME)
        except (AssertionError, RuntimeError) as reason:
            raise Skip(f"NetworkManager does not run here ({reason})") from reason
        yield manager
    finally:
        manager.down()


@scenario()
def fast_replug(lab, report):
    """The cable goes from home into the hotel, which has the same subnet and gateway address, so fast that NetworkManager
    tells of home all the time. The gateway's MAC does not: the selection is the hotel's, and home's when it is back."""
    with managed(lab) as manager:
        postern = at_home_and_elsewhere(lab)
        postern.program = (*manager.before(), *postern.program)
        with report.check("under NetworkManager: a single command knows its name for the connection, too"):
            shows = lambda: "Wired connection 1" in connections(postern.json("network"))
            wait_until(shows, 20, lambda: postern.said)  # a very busy computer may give up before it has answered
        with postern.watch() as watch:
            wait_until(lambda: at(HOME)(watch.lines[-1]), 10, lambda: watch.lines[-1])
            with report.check("under NetworkManager, at home: its name for the connection is known"):
                wait_until(lambda: "Wired connection 1" in connections(watch.lines[-1]["network"]), 10, lambda: watch.lines[-1])
            for network, profile in ((lab.hotel, "corp"), (lab.home, "isp")):
                lab.laptop.unplug()
                lab.laptop.plug(network)
                with report.check(f"fast re-plug into {network.place.name}: {profile} is selected"):
                    wait_until(lambda: at(network.place)(watch.lines[-1]), 15, lambda: watch.lines[-1])
                    assert watch.selections()[-1] == profile, watch.lines[-1]
        with report.check("fast re-plug: the message goes through home's relay"):
            lab.delivers(postern, "relay")



@scenario()
def replug_elsewhere(lab, report):
    """The cable goes from home into the office, which has another subnet, so fast that NetworkManager keeps home's address and
    gateway: nobody answers there. Then it is out until NetworkManager has noticed, and comes back into the office."""
    with managed(lab) as manager:
        postern = at_home_and_elsewhere(lab)
        postern.program = (*manager.before(), *postern.program)
        with postern.watch() as watch:
            wait_until(lambda: at(HOME)(watch.lines[-1]), 10, lambda: watch.lines[-1])
            moved = len(watch.lines)
            lab.laptop.unplug()
            lab.laptop.plug(lab.office)
            with report.check("fast re-plug into office, which NetworkManager takes for home: home's relay is not selected"):
                wait_until(lambda: not at(HOME)(watch.lines[-1]), 15, lambda: watch.lines[-1])
                time.sleep(5)
                assert "isp" not in watch.selections()[moved:], watch.lines[moved:]
                report.note(f"{len(watch.lines) - moved} snapshots")
            lab.laptop.unplug()
            wait_until(lambda: "inet " not in lab.laptop.space.ip("-4 addr show lan0"), 30, "NetworkManager gives home up")
            lab.laptop.plug(lab.office)
            with report.check("out for long, and into office: corp is selected, because it is not home"):
                manager.leased(OFFICE)
                lab.laptop.ask(OFFICE)
                wait_until(lambda: at(OFFICE)(watch.lines[-1]), 15, lambda: watch.lines[-1])
                assert watch.selections()[-1] == "corp", watch.lines[-1]
                assert watch.lines[-1]["selections"][0]["by"] == "rule", watch.lines[-1]
                assert "isp" not in watch.selections()[moved:], watch.lines[moved:]
        with report.check("in office: the message goes through the company's server"):
            lab.delivers(postern, "corp")


@scenario()
def reported_vpn(lab, report):
    """NetworkManager opens the company's VPN, and says so. That proves the way to a server inside, which does not encrypt, as
    the mere interface of a tunnel does not; and only as long as it is open."""
    with managed(lab, VpnManager) as manager, gate(lab):
        postern = lab.postern()
        postern.program = (*manager.before(), *postern.program)
        postern.profile("plain", "10.99.0.1", "none", "--port", "2500")
        tunnel = {"vpn": "Company VPN"}
        postern.settings(
            rules=[{"id": "vpn", "name": "VPN", "when": tunnel, "use": "plain"}],
            trust=[{"id": "vpn", "profile": "plain", "when": tunnel}],
        )
        sink = lab.corp.plain("10.99.0.1:2500")
        try:
            manager.connects("Company VPN")
            with report.check("a VPN that NetworkManager reports: it is seen, and selects"):
                wait_until(lambda: "Company VPN" in values(postern.json("network"), "vpn"), 20, lambda: postern.said)
                assert postern.selected() == "plain", postern.said
            with report.check("a VPN that NetworkManager reports: it proves a server that does not encrypt"):
                lab.delivers(postern, "corp")
            manager.disconnects("Company VPN")
            with report.check("the VPN is closed: that server is given nothing"), lab.nobody_receives():
                sent = postern.send()
                assert not sent["accepted"], postern.said
        finally:
            sink.terminate()
            sink.wait()


def connections(network):
    return values(network, "connection")


def values(network, name):
    return [one["value"] for one in network["signals"] if one["name"] == name]
