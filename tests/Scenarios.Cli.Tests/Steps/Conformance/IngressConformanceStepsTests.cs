using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Conformance;

/// <summary>
/// Each sentence of ingress-controller-conformance, used with our own Ingresses, because its features cannot be included here.
/// </summary>
internal sealed class IngressConformanceStepsTests
{
    private const string Shop =
        """
        Feature: Shop
          Background:
            Given a new random namespace
            Given a self-signed TLS secret named "shop-tls" for the "secure.shop.test" hostname
            Given an Ingress resource
              ```
              apiVersion: networking.k8s.io/v1
              kind: Ingress
              metadata: {name: shop}
              spec:
                tls: [{hosts: [secure.shop.test], secretName: shop-tls}]
                rules:
                  - host: secure.shop.test
                    http: {paths: [{path: /cart, pathType: Prefix, backend: {service: {name: cart, port: {name: http}}}}]}
              ```
            Then The Ingress status shows the IP address or FQDN where it is exposed

        """;

    private const string Anything =
        """
        Feature: Anything
          Background:
            Given a new random namespace
            Given an Ingress resource named "anything" with this spec:
              ```
              defaultBackend: {service: {name: echo, port: {number: 8080}}}
              ```
            Then The Ingress status shows the IP address or FQDN where it is exposed

        """;

    [TestCase(
        Shop,
        "When I send a \"GET\" request to \"http://secure.shop.test/cart/3\"|Then the secure connection must verify the "
        + "\"secure.shop.test\" hostname|And the response status-code must be 200|And the response must be served by the \"cart\" "
        + "service|And the request host must be \"secure.shop.test\"|And the request path must be \"/cart/3\"")]
    [TestCase(Shop, "When I send a \"GET\" request to \"http://other.shop.test/cart\"|Then the response status-code must be 404")]
    [TestCase(
        Anything,
        "When I send a \"PUT\" request to http://\"some-host\"/\"a/b\"|Then the response proto must be \"HTTP/1.1\"|And the request "
        + "method must be \"PUT\"|And the request path must be \"a/b\"|And the request proto must be \"HTTP/1.1\"")]
    [TestCase(
        Anything,
        "When I send a \"GET\" request to http://\"\"/\"\"|Then the response headers must contain <key> with matching <value>|   // key "
        + "// value //|   // Server // * //|   // Content-Type // application/json //")]
    [TestCase(
        Anything,
        "When I send a \"GET\" request to http://\"\"/\"\"|Then the request headers must contain <key> with matching <value>|   // key "
        + "// value //|   // User-Agent // Go-http-client/1.1 //")]
    [TestCase(
        Anything,
        "Then The backend deployment \"echo\" for the ingress resource is scaled to 3|When I send 30 requests to "
        + "\"http://some-host\"|Then all the responses status-code must be 200 and the response body should contain the IP address of 3 "
        + "different Kubernetes pods")]
    public void Feature_OfTheseSentences_Passes(string background, string steps) =>
        Print(background, steps).ShouldContain("1 scenario (1 passed)");

    [TestCase(
        Shop,
        "When I send a \"GET\" request to \"http://secure.shop.test/cart\"|Then the secure connection must verify the "
        + "\"other.shop.test\" hostname",
        "The certificate is not for other.shop.test but for secure.shop.test")]
    [TestCase(
        Shop,
        "When I send a \"GET\" request to \"http://secure.shop.test/cart\"|Then the response status-code must be 404",
        "The status code is not 404 but 200")]
    [TestCase(
        Shop,
        "When I send a \"GET\" request to \"http://secure.shop.test/cart\"|Then the response must be served by the \"till\" service",
        "The service that answered is not till but cart")]
    [TestCase(Shop, "Then The Ingress status should not contain the IP address or FQDN", "has the address")]
    [TestCase(
        Anything,
        "When I send 30 requests to \"http://some-host\"|Then all the responses status-code must be 200 and the response body should "
        + "contain the IP address of 3 different Kubernetes pods",
        "The number of Pods that answered is not 3 but 1")]
    [TestCase(
        Anything,
        "When I send a \"GET\" request to http://\"\"/\"\"|Then the response headers must contain <key> with matching <value>|   // key "
        + "// value //|   // X-Powered-By // * //",
        "has no header field X-Powered-By")]
    public void Feature_ThatSaysOtherwise_Fails(string background, string steps, string message) =>
        Print(background, steps).ShouldContain(message);

    [Test]
    public void Feature_WithAClassOfNobody_GetsNoAddress() => Print(
        "Feature: Nobody\n",
        "Given an Ingress resource in a new random namespace|  \"\"\"|  apiVersion: networking.k8s.io/v1|  kind: Ingress|  metadata: "
        + "{name: nobody}|  spec: {ingressClassName: nobody, defaultBackend: {service: {name: echo, port: {number: 80}}}}|  \"\"\"|Then "
        + "The Ingress status should not contain the IP address or FQDN")
        .ShouldContain("1 scenario (1 passed)");

    [Test]
    public void Run_NotAskedFor_KnowsNoneOfThem() =>
        Print(Anything, "When I send 30 requests to \"http://some-host\"", isAskedFor: false).ShouldContain("1 scenario (1 undefined)");

    private static string Print(string background, string steps, bool isAskedFor = true)
    {
        var lines = steps.Split('|').Select(line => "    " + line.Replace(" //", " |", StringComparison.Ordinal));
        using var features = new TemporaryFeatures { Bindings = isAskedFor ? ["ingress-conformance"] : [] }
            .With(
                "a.feature",
                $"{background.Replace("```", "\"\"\"", StringComparison.Ordinal)}  Scenario: S\n{string.Join('\n', lines)}\n");
        return features.Print();
    }
}
