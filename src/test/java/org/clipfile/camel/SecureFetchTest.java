package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.clipfile.article.Content;
import org.clipfile.fetch.AddressGuard;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Request;
import org.clipfile.fetch.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The route {@code fetch} over TLS, with names pinned by the test. */
@Timeout(60)
class SecureFetchTest {
    private static final String WORD = "changeit";

    @TempDir
    Path folder;

    @Test
    void trustsOnlyCertificatesOfKnownAuthoritiesForThatVeryName() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path trusted = folder.resolve("trusted.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=secure.test",
                "-ext",
                "SAN=dns:secure.test",
                "-keystore",
                keys.toString());
        Path certificate = folder.resolve("a.pem");
        keytool("-exportcert", "-alias", "a", "-keystore", keys.toString(), "-file", certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "a",
                "-keystore",
                trusted.toString(),
                "-file",
                certificate.toString());
        HttpsServer server = serve(keys);
        try {
            assertThatThrownBy(() -> fetch("secure.test", server))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(FetchException.Kind.HARD))
                    .hasMessageStartingWith("No secure connection could be made: ");

            System.setProperty("javax.net.ssl.trustStore", trusted.toString());
            System.setProperty("javax.net.ssl.trustStorePassword", WORD);
            Answer answer = fetch("secure.test", server);
            assertThat(new String(answer.block().bytes(), StandardCharsets.UTF_8))
                    .endsWith("\r\n\r\nwords");
            assertThatThrownBy(() -> fetch("other.test", server))
                    .hasMessageStartingWith("No secure connection could be made: ");
        } finally {
            System.clearProperty("javax.net.ssl.trustStore");
            System.clearProperty("javax.net.ssl.trustStorePassword");
            server.stop(0);
        }
    }

    private static Answer fetch(String host, HttpsServer server) throws Exception {
        try (Wire wire = new Wire(
                        new AddressGuard(Set.of(host), name -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
                        (in, most) -> Content.of(in.readAllBytes()));
                CamelContext context = new DefaultCamelContext()) {
            FetchLine.beans(wire).forEach(context.getRegistry()::bind);
            context.getPropertiesComponent().addInitialProperty("clipfile.fetch.seam", "direct:fetch");
            context.start();
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.resolveMandatoryResource(context, "file:routes/fetch.camel.yaml"));
            return FetchLine.fetcher(context, wire, "direct:fetch")
                    .fetch(new Request(
                            URI.create("https://" + host + ":"
                                    + server.getAddress().getPort() + "/"),
                            Map.of(),
                            1_000,
                            Duration.ofSeconds(20)));
        }
    }

    private static HttpsServer serve(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, WORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, WORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 5);
                exchange.getResponseBody().write("words".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
        return server;
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-storepass",
                WORD,
                "-storetype",
                "PKCS12"));
        command.addAll(1, List.of(arguments[0]));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
    }
}
