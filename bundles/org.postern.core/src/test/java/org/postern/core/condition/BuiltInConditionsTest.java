// Copyright (c) 2026 The Postern authors
// SPDX-License-Identifier: EPL-2.0
package org.postern.core.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.network.NetworkSnapshot;
import org.postern.api.network.Signal;
import org.postern.api.network.SignalName;
import org.postern.api.rule.Answer;
import org.postern.api.rule.Answer.Verdict;
import org.postern.api.rule.Condition;
import org.postern.api.rule.Conditions.Declaration;
import org.postern.api.rule.Parameters;
import org.postern.core.Given;
import org.postern.core.Networks;
import org.postern.core.Platform;

final class BuiltInConditionsTest {

    private final ContributedConditions conditions = new Platform().conditions();

    private record At(NetworkSnapshot snapshot, Clock clock) implements Condition.Context {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interface    | kind=ethernet                | YES     | the interface is ethernet",
                "interface    | kind=wifi;eth0               | YES     | the interface is ethernet",
                "interface    | kind=wifi                    | NO      | the interface is ethernet",
                "subnet       | cidr=192.168.0.0/16          | YES     | this computer's address is 192.168.1.20/24, 2001:db8:7::20/64",
                "subnet       | cidr=2001:db8:7::/48         | YES     | this computer's address is 192.168.1.20/24, 2001:db8:7::20/64",
                "subnet       | cidr=172.17.0.0/16           | NO      | this computer's address is 192.168.1.20/24, 2001:db8:7::20/64",
                "gateway      | address=10.0.0.1;192.168.1.1 | YES     | the gateway is 192.168.1.1",
                "gateway      | address=192.168.1.2          | NO      | the gateway is 192.168.1.1",
                "gatewayMac   | mac=00-1A-2B-3C-4D-5E        | YES     | the gateway's link-layer address is 00:1a:2b:3c:4d:5e",
                "gatewayMac   | mac=00:1a:2b:3c:4d:5f        | NO      | the gateway's link-layer address is 00:1a:2b:3c:4d:5e",
                "dnsServer    | address=192.168.1.0/28       | YES     | the DNS server is 192.168.1.1",
                "dnsDomain    | domain=Corp.Example.         | YES     | the DNS domain is corp.example",
                "dnsDomain    | domain=*.corp.example        | NO      | the DNS domain is corp.example",
                "dnsDomain    | domain=*.example             | YES     | the DNS domain is corp.example",
                "ssid         | name=Corp                    | UNKNOWN | the name of the Wi-Fi network is not known",
                "bssid        | mac=02:00:00:00:00:01        | UNKNOWN | the Wi-Fi access point is not known",
                "connection   | name=Office                  | UNKNOWN | the connection's name is not known",
                "category     | is=domain                    | UNKNOWN | the network's category is not known",
                "metered      | is=yes                       | UNKNOWN | whether the connection is metered is not known",
                "connectivity | is=full                      | UNKNOWN | the connectivity is not known",
                "vpn          | name=any                     | NO      | no VPN is up"
            })
    void atHome(String kind, String parameters, Verdict verdict, String evidence) {
        assertEquals(new Answer(verdict, evidence), ask(kind, Networks.HOME, Given.parameters(parameters)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ssid         | name=Cafe          | primary | YES | the Wi-Fi network is Cafe",
                "ssid         | name=cafe          | primary | NO  | the Wi-Fi network is Cafe",
                "bssid        | mac=02-00-5E-10-00-01 | primary | YES | the Wi-Fi access point is 02:00:5e:10:00:01",
                "bssid        | mac=02:00:5e:10:00:02 | primary | NO  | the Wi-Fi access point is 02:00:5e:10:00:01",
                "metered      | is=yes             | primary | YES | the connection is metered: yes",
                "connectivity | is=none;portal     | primary | NO  | the connectivity is full",
                "vpn          | name=any           | primary | YES | the VPN tun0 is up",
                "vpn          | name=corp          | primary | NO  | the VPN tun0 is up",
                "dnsServer    | address=10.99.0.53 | primary | NO  | the DNS server is 10.20.0.1",
                "dnsServer    | address=10.99.0.53 | vpn     | YES | the DNS server is 10.99.0.53",
                "dnsServer    | address=10.99.0.53 | any     | YES | 'the DNS server is 10.20.0.1, 10.99.0.53'",
                "subnet       | cidr=10.99.0.0/24  | wifi    | NO  | this computer's address is 10.20.0.7/16",
                "interface    | kind=vpn           | any     | YES | 'the interface is wifi, vpn'"
            })
    void inTheCafe(String kind, String parameters, String on, Verdict verdict, String evidence) {
        Parameters given =
                "primary".equals(on) ? Given.parameters(parameters) : Given.parameters(parameters, "on=" + on);

        assertEquals(new Answer(verdict, evidence), ask(kind, Networks.CAFE, given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway          | 10.0.0.1;192.* | YES     | the signal gateway is 192.168.1.1",
                "gateway          | 10.*           | NO      | the signal gateway is 192.168.1.1",
                "org.example.dock | *              | UNKNOWN | the signal org.example.dock was not observed"
            })
    void asksForAnySignalByName(String name, String values, Verdict verdict, String evidence) {
        Parameters given = Given.parameters("name=" + name, "value=" + values);

        assertEquals(new Answer(verdict, evidence), ask("signal", Networks.HOME, given));
    }

    @Test
    void saysWhyAContributedSignalIsMissing() {
        Condition.Context context = new Condition.Context() {
            @Override
            public NetworkSnapshot snapshot() {
                return Networks.HOME;
            }

            @Override
            public Clock clock() {
                return Clock.systemUTC();
            }

            @Override
            public Optional<String> missing(SignalName name) {
                return Optional.of("it is broken");
            }
        };

        Answer answer = conditions
                .question("signal", Given.parameters("name=org.example.dock", "value=*"))
                .ask(context);

        assertEquals(Answer.unknown("it is broken"), answer);
    }

    @Test
    void saysWhoWouldKnowAndDoesNotAnswer() {
        Signal silent = new Signal(SignalName.SILENT, "NetworkManager", Optional.empty(), "D-Bus", true);
        NetworkSnapshot home = new NetworkSnapshot(Stream.concat(Networks.HOME.signals().stream(), Stream.of(silent))
                .toList());

        assertEquals(
                Answer.unknown("the name of the Wi-Fi network is not known, and NetworkManager does not answer"),
                ask("ssid", home, Given.parameters("name=Corp")));
        assertEquals(
                Answer.unknown("the network's category is not known"),
                ask("category", home, Given.parameters("is=domain")));
    }

    @Test
    void neverMatchesAnInterfaceThatLeadsNowhere() {
        Answer answer = ask("subnet", Networks.HOME, Given.parameters("cidr=172.17.0.0/16", "on=any"));

        assertEquals(Verdict.NO, answer.verdict());
    }

    @Test
    void tellsNothingOffline() {
        for (Declaration declaration : conditions.all()) {
            String value = declaration.parameters().get(0).example();
            String name = declaration.parameters().get(0).name();

            Answer answer = ask(declaration.kind(), NetworkSnapshot.OFFLINE, Given.parameters(name + "=" + value));

            assertEquals(Verdict.UNKNOWN, answer.verdict(), declaration.kind());
        }
    }

    @Test
    void declaresAnExampleThatIsValidForEachParameter() {
        for (Declaration declaration : conditions.all()) {
            Parameters examples = Given.parameters(declaration.parameters().stream()
                    .map(parameter -> parameter.name() + "=" + parameter.example())
                    .toArray(String[]::new));

            assertTrue(conditions.complaint(declaration.kind(), examples).isEmpty(), declaration.kind());
        }
    }

    @Test
    void showsAHostileNetworkNameHarmlessly() {
        NetworkSnapshot hostile = Networks.of("gateway@w=10.0.0.1", "ssid@w=Ca\u202efe\u001b[2J");

        assertEquals(
                "the Wi-Fi network is Ca\\u202Efe\\u001B[2J",
                ask("ssid", hostile, Given.parameters("name=Cafe")).evidence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway    | address=home        | “home” is not an address or subnet, such as 192.168.1.1, 10.0.0.0/8 or 2001:db8::/32.",
                "subnet     | cidr=10.0.0.0/40    | “10.0.0.0/40” is not a subnet: after the slash comes a number from 0 to 32.",
                "dnsDomain  | domain=*corp        | “*corp” is not a domain or pattern, such as corp.example or *.corp.example.",
                "dnsDomain  | domain=a..b         | “a..b” is not a domain or pattern, such as corp.example or *.corp.example.",
                "gatewayMac | mac=00:1a           | “00:1a” is not a link-layer address, such as 00:1a:2b:3c:4d:5e.",
                "category   | is=work             | “work” is not one of public, private, domain.",
                "gateway    | cidr=10.0.0.1       | There is no “cidr” in “gateway”; there are address, on.",
                "ssid       | on=any              | “ssid” needs a value for “name”, such as Corp.",
                "ssid       | name=a\u001bb       | A value is one line of text, and not “a\\u001Bb”.",
                "signal     | name=a;b            | “signal” needs a value for “value”, such as desk-*.",
                "weather    | name=rain           | There is no condition “weather”."
            })
    void saysWhatIsWrongWithAValue(String kind, String parameters, String sentence) {
        assertEquals(
                sentence,
                conditions.complaint(kind, Given.parameters(parameters)).orElse("nothing"));
    }

    private Answer ask(String kind, NetworkSnapshot snapshot, Parameters parameters) {
        return conditions.question(kind, parameters).ask(new At(snapshot, Clock.systemUTC()));
    }
}
