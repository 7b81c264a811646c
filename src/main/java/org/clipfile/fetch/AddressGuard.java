package org.clipfile.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only what lies on the public internet. Names are looked up here, and the connection goes to the very
 * address that was looked at, so that a name cannot lead elsewhere a moment later (DNS rebinding). Thread-safe.
 */
public final class AddressGuard implements DnsResolver {
    private final Set<String> allowedHosts;
    private final Names names;

    /** Looks names up. */
    public interface Names {
        /**
         * The addresses of a host.
         *
         * @throws UnknownHostException if it has none
         */
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    /**
     * A guard.
     *
     * @param allowedHosts hosts, as written in addresses, that the user allows wherever they lie
     * @param names looks names up
     */
    public AddressGuard(Set<String> allowedHosts, Names names) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** A guard that asks the system for names. */
    public static AddressGuard allowing(Set<String> hosts) {
        return new AddressGuard(hosts, InetAddress::getAllByName);
    }

    /**
     * Looks at an address before anything is sent.
     *
     * @throws FetchException if its scheme, its form or, where it names one, its IP address is not allowed
     */
    public void check(URI address) throws FetchException {
        @Nullable String scheme = address.getScheme();
        if (scheme == null || !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw FetchException.refused("Only http and https addresses are fetched, not " + scheme);
        }
        @Nullable String host = address.getHost();
        if (host == null || host.isEmpty()) {
            throw FetchException.refused("The address names no host");
        }
        if (address.getRawUserInfo() != null) {
            throw FetchException.refused("Names and passwords in addresses are not used; give headers instead");
        }
    }

    /** Looks a host up; refuses it if one of its addresses is not public. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.lookUp(host);
        if (!allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : found) {
                if (!isPublic(address)) {
                    throw new PrivateAddressException(host, address);
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Says that a host lies in a network that is not public. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddressException(String host, InetAddress address) {
            super(host + " leads to " + address.getHostAddress()
                    + ", which is no public address; clipfile.fetch.allow can allow the host");
        }
    }

    /** Whether an address belongs to the public internet (the registries of RFC 6890, by IANA). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        return !(first == 0 // this network
                || first == 10
                || first == 127
                || first == 100 && (second & 0xc0) == 64 // shared by carriers, RFC 6598
                || first == 169 && second == 254 // link-local; the metadata of clouds
                || first == 172 && (second & 0xf0) == 16
                || first == 192 && second == 0 && (third == 0 || third == 2) // protocol assignments, documentation
                || first == 192 && second == 88 && third == 99 // 6to4 relays
                || first == 192 && second == 168
                || first == 198 && (second & 0xfe) == 18 // benchmarks
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113
                || first >= 224); // multicast, reserved, broadcast
    }

    /** Only 2000::/3 is given out; forms that wrap an IPv4 address are as public as that one. */
    private static boolean isPublic6(byte[] b) {
        if (startsWith(b, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic4(Arrays.copyOfRange(b, 12, 16)); // NAT64, RFC 6052
        }
        if (startsWith(b, 0x20, 0x02)) {
            return isPublic4(Arrays.copyOfRange(b, 2, 6)); // 6to4, RFC 3056
        }
        return (b[0] & 0xe0) == 0x20
                && !startsWith(b, 0x20, 0x01, 0x00, 0x00) // Teredo
                && !(startsWith(b, 0x20, 0x01) && (b[2] & 0xfe) == 0) // 2001::/23, protocols
                && !startsWith(b, 0x20, 0x01, 0x0d, 0xb8) // documentation
                && !startsWith(b, 0x3f, 0xff); // documentation, RFC 9637
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
