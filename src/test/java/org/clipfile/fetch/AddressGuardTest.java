package org.clipfile.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001::1",
                "2001:db8::1",
                "fec0::1",
                "::127.0.0.1",
                "4000::1"
            })
    void refusesWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> AddressGuard.allowing(Set.of()).resolve(address))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("no public address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "192.0.1.1",
                "100.128.0.1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "2001:4860:4860::8888"
            })
    void letsThroughWhatIs(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesANameIfOneOfItsAddressesIsPrivate() throws UnknownHostException {
        InetAddress[] mixed = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};

        assertThatThrownBy(() -> new AddressGuard(Set.of(), host -> mixed).resolve("mixed.example"))
                .hasMessageContaining("mixed.example leads to 10.0.0.1");
        assertThat(new AddressGuard(Set.of("MIXED.example"), host -> mixed).resolve("mixed.example"))
                .isEqualTo(mixed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://a.example/",
                "gopher://a.example/",
                "https:///x",
                "https://u:p@a.example/"
            })
    void refusesOtherSchemesAndPasswordsInAddresses(String address) {
        assertThatThrownBy(() -> AddressGuard.allowing(Set.of()).check(URI.create(address)))
                .isInstanceOf(FetchException.class);
    }
}
