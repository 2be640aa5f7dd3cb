using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>A failed claim shows what it looked at, rather than the general state of the Pods.</summary>
internal sealed class FindingsTests
{
    private const string Given = """
        Feature: F
          Scenario: S
            Given a Deployment "web" with 2 replicas
            And a Service "web" for Deployment "web" on port 80
            And a ConfigMap "c" with:
              | key | value |
              | A   | b     |
            And a Deployment "app" with 1 replica that gets "A" from ConfigMap "c" as an environment variable

        """;

    private const string Moved = """"
            And the NGINX ingress controller is installed
            And this Ingress:
              """
              apiVersion: networking.k8s.io/v1
              kind: Ingress
              metadata: {name: moved, annotations: {nginx.ingress.kubernetes.io/permanent-redirect: "http://x.example"}}
              spec:
                ingressClassName: nginx
                rules: [{http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
              """
            When I curl "http://ingress-nginx-controller.ingress-nginx/" 2 times from a Pod

        """";

    [TestCase("every Pod of \"web\" runs image \"nginx:1.28\"", ": image nginx:1.27\n")]
    [TestCase("Deployment \"web\" has image \"nginx:1.28\"", "web: image nginx:1.27\n")]
    [TestCase("no Pod of \"web\" runs image \"nginx:1.27\"", ": image nginx:1.27\n")]
    [TestCase("there are 2 Pods with image \"nginx:1.99\"", ": image nginx:1.27\n")]
    [TestCase("Deployment \"app\" has the environment variable \"B\"", "app: no variable B; there are: A\n")]
    [TestCase("every Pod of \"web\" has the label \"tier=front\"", ": labels: app=web, pod-template-hash=")]
    [TestCase("every Pod of \"web\" runs on \"control-plane\"", ": on worker")]
    [TestCase("every Pod of \"web\" has restarted twice", ": never restarted\n")]
    [TestCase("every Pod of \"web\" is owned by the StatefulSet \"web\"", ", Deployment web\n")]
    [TestCase("Deployment \"app\" mounts ConfigMap \"c\" at \"/etc\"", "app: mounts: none\n")]
    [TestCase("Service \"web\" has 3 endpoints", "web: 2 endpoints: web-")]
    [TestCase("Deployment \"web\" has the condition \"Available\" set to \"False\"", "web: Available is True (MinimumReplicasAvailable: ")]
    [TestCase("ConfigMap \"c\" has the key \"Z\"", "c: no key Z; there are: A\n")]
    [TestCase("Deployment \"web\" has revision 2", "web: revision 1\n")]
    [TestCase("Node \"worker\" has the taint \"a=b:NoExecute\"", "worker: taints: none\n")]
    [TestCase("Deployment \"web\" is paused", "web: not paused\n")]
    [TestCase("inside the Pod of \"app\" the file \"/etc/x\" exists", " it is: missing\n")]
    [TestCase("inside the Pod of \"app\" the file \"/etc/hostname\" does not exist", " it is: there\n")]
    [TestCase("inside the Pod of \"app\" the environment variable \"A\" is \"x\"", "it is: \"b\"\n")]
    [TestCase("the image of Deployment \"web\" is \"x\"", "the image of Deployment \"web\" is nginx:1.27\n")]
    public void Then_IsNotSo_TellsWhatItLookedAt(string claim, string found)
    {
        using var features = new TemporaryFeatures().With("a.feature", $"{Given}    Then {claim}\n");
        features.Print().ShouldContain(found, Case.Sensitive);
    }

    [TestCase("each request gets status 301", "passed")]
    [TestCase("each request gets status 302", "failed")]
    [TestCase("all requests succeed", "failed")]
    [TestCase("all requests fail", "passed")]
    public void Then_IsRedirected_IsNoSuccess(string claim, string outcome)
    {
        using var features = new TemporaryFeatures().With("a.feature", $"{Given}{Moved}    Then {claim}\n");
        features.Print().ShouldContain($"1 scenario (1 {outcome})");
    }
}
