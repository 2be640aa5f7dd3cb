using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Tests.Nodes;

namespace Scenarios.Cluster.Tests.Network;

/// <summary>What NetworkPolicies let through, as kindnet and other CNIs enforce them.</summary>
internal sealed class NetworkPolicyTests
{
    private const string World = """
        apiVersion: v1
        kind: Namespace
        metadata: {name: team, labels: {team: a}}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {app: web}}
        spec: {containers: [{name: c, image: "nginx:1.27", ports: [{name: http, containerPort: 80}]}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {type: NodePort, selector: {app: web}, ports: [{port: 8080, targetPort: 80, nodePort: 30080}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: front, labels: {role: front}}
        spec: {containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: other}
        spec: {containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: far, namespace: team, labels: {role: front}}
        spec: {containers: [{name: main, image: "debian-tools:1.0", command: [sleep, "9999"]}]}
        """;

    private readonly ClusterFixture _fixture = new();

    public NetworkPolicyTests()
    {
        _fixture.Create(World);
        _fixture.Settle();
    }

    [TestCase("ingress: []", "")]
    [TestCase("ingress: [{}]", "front other far")]
    [TestCase("ingress: [{from: [{podSelector: {matchLabels: {role: front}}}]}]", "front")]
    [TestCase("ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]", "far")]
    [TestCase("ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {role: front}}}]}]", "front far")]
    [TestCase("ingress: [{from: [{namespaceSelector: {}}, {podSelector: {}}]}]", "front other far")]
    [TestCase("ingress: [{from: [{podSelector: {}}], ports: [{port: 80}]}]", "front other")]
    [TestCase("ingress: [{from: [{podSelector: {}}], ports: [{port: http}]}]", "front other")]
    [TestCase("ingress: [{from: [{podSelector: {}}], ports: [{port: 8080}]}]", "")]
    [TestCase("ingress: [{ports: [{port: 79, endPort: 81}]}]", "front other far")]
    [TestCase("ingress: [{ports: [{port: 80, protocol: UDP}]}]", "")]
    [TestCase("ingress: [{ports: [{port: 80, protocol: SCTP}]}]", "")]
    [TestCase("ingress: [{from: [{ipBlock: {cidr: 10.244.0.0/16}}]}]", "front other far")]
    [TestCase("ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.244.0.0/16]}}]}]", "")]
    [TestCase("policyTypes: [Egress]", "front other far")]
    public void Ingress_OfTheServer_LetsThrough(string rules, string expected)
    {
        Policy("rules", "podSelector: {matchLabels: {app: web}}", rules);

        Reaching("http://web.default:8080").ShouldBe(expected);
    }

    [Test]
    public void Policies_OfOnePod_AddUp()
    {
        Policy("none", "podSelector: {}", "ingress: []");
        Policy("front", "podSelector: {matchLabels: {app: web}}", "ingress: [{from: [{podSelector: {matchLabels: {role: front}}}]}]");

        Reaching("http://web.default:8080").ShouldBe("front");
        _fixture.Api.Delete(ClusterFixture.Type("NetworkPolicy"), "default", "none", new()).Status.ShouldBeNull();
        _fixture.Api.Delete(ClusterFixture.Type("NetworkPolicy"), "default", "front", new()).Status.ShouldBeNull();
        _fixture.Settle();
        Reaching("http://web.default:8080").ShouldBe("front other far");
    }

    [TestCase("egress: []", "far", "NameTimedOut")]
    [TestCase("egress: [{ports: [{port: 53, protocol: UDP}]}]", "far", "TimedOut")]
    [TestCase(
        "egress: [{ports: [{port: 53, protocol: UDP}]}, {to: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: http}]}]",
        "front other far",
        "Answered")]
    [TestCase("egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]", "front other far", "Answered")]
    public void Egress_OfTheNamespace_LetsThrough(string rules, string expected, string outcome)
    {
        Policy("rules", "podSelector: {}", rules, "Egress");

        Reaching("http://web.default:8080").ShouldBe(expected);
        Send("front", "http://web.default:8080").Outcome.ToString().ShouldBe(outcome);
    }

    [Test]
    public void Drop_IsSeenAsATimeoutAndSaidInTheTrace()
    {
        Policy("deny", "podSelector: {matchLabels: {app: web}}", "ingress: []");
        var address = _fixture.Pod("front").TextAt("status", "podIP");

        var exchange = Send("front", "http://web.default:8080");

        exchange.Outcome.ShouldBe(ConnectionOutcome.TimedOut);
        exchange.Trace.Hops[^1].Decision.ShouldBe($"isolated by NetworkPolicy deny, and no rule allows {address} to reach port 80: dropped");
        _fixture.Exec("front", "curl", "-sS", "--connect-timeout", "2", "http://web:8080").End.ExitCode.ShouldBe(28);
        _fixture.Exec("front", "curl", "-sS", "--connect-timeout", "2", "http://web:80").End.ExitCode.ShouldBe(7);
    }

    [Test]
    public void Pod_ReachesItself_AndItsProbesGoOn()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: probed}
            spec: {containers: [{name: c, image: "nginx:1.27", readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1}}]}
            """);
        Policy("deny", "podSelector: {}", "ingress: [], egress: []", "Ingress, Egress");
        _fixture.Simulation.RunFor(TimeSpan.FromMinutes(1));

        var address = _fixture.Pod("probed").TextAt("status", "podIP");
        var itself = _fixture.Cluster.Network.ClientIn("default", "probed")!;
        _fixture.Cluster.Network.Send(itself, address, 80, new("GET", "/", address, address)).Outcome.ShouldBe(ConnectionOutcome.Answered);
        _fixture.Pod("probed")
            .ListAt("status", "conditions")
            .Single(static condition => condition.Text("type") == "Ready")
            .Text("status")
            .ShouldBe("True");
    }

    [TestCase("172.18.0.0/16", true)]
    [TestCase("10.244.0.0/16", false)]
    public void Outside_ByANodePort_CountsByItsAddress(string block, bool isLetIn)
    {
        Policy("rules", "podSelector: {matchLabels: {app: web}}", $"ingress: [{{from: [{{ipBlock: {{cidr: {block}}}}}]}}]");

        foreach (var node in _fixture.Cluster.Sandboxes.Nodes)
        {
            var exchange = _fixture.Cluster.Network.Send(
                NetworkClient.Outside,
                node.Address,
                30080,
                new("GET", "/", node.Address, string.Empty));
            exchange.Outcome.ShouldBe(isLetIn ? ConnectionOutcome.Answered : ConnectionOutcome.TimedOut, node.Place.ToString());
        }
    }

    [Test]
    public void Labels_ThatChange_CountAtOnce()
    {
        Policy("front", "podSelector: {matchLabels: {app: web}}", "ingress: [{from: [{podSelector: {matchLabels: {role: front}}}]}]");
        var other = _fixture.Pod("other").With(["metadata", "labels"], ObjectValue.Of(("role", new StringValue("front"))));

        _fixture.Api.Update(KnownResources.Pods, "default", other, Scenarios.Api.Requests.WriteOptions.Default).Status.ShouldBeNull();
        _fixture.Settle();

        Reaching("http://web.default:8080").ShouldBe("front other");
    }

    [Test]
    public void Rules_ThatChange_CountFromThenOn()
    {
        Policy("rules", "podSelector: {matchLabels: {app: web}}", "ingress: []");
        Reaching("http://web.default:8080").ShouldBe("");
        var policy = _fixture.Api.Get(ClusterFixture.Type("NetworkPolicy"), "default", "rules").ValueOrThrow();

        _fixture.Api.Update(
            ClusterFixture.Type("NetworkPolicy"), "default", policy.With(["spec", "ingress"], ListValue.Of(ObjectValue.Empty)),
            Scenarios.Api.Requests.WriteOptions.Default).Status.ShouldBeNull();
        _fixture.Settle();

        Reaching("http://web.default:8080").ShouldBe("front other far");
    }

    [Test]
    public void Policies_OfOneNameInTwoNamespaces_AreTwo()
    {
        Policy("rules", "podSelector: {matchLabels: {role: front}}", "egress: [{ports: [{port: 53, protocol: UDP}]}]", "Egress");
        _fixture.Create(
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: rules, namespace: team}\n"
            + "spec: {podSelector: {}, policyTypes: [Egress], egress: [{}]}\n");
        _fixture.Settle();

        Reaching("http://web.default:8080").ShouldBe("other far");
        Reaching("http://web.default:8080").ShouldBe("other far");
    }

    [TestCase("port: http", "")]
    [TestCase("port: http, protocol: UDP", "")]
    [TestCase("port: admin", "front other far")]
    [TestCase("port: 8080", "front other far")]
    [TestCase("port: 8070, endPort: 8079", "")]
    [TestCase("port: 8070, endPort: 8080", "front other far")]
    [TestCase("port: 8081, endPort: 8090", "")]
    public void Ports_ByNameAndRange_AreThoseOfTheTargetsContainers(string port, string expected)
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: echo, labels: {app: echo}}
            spec: {containers: [{name: c, image: "gihyodocker/echo:latest", ports: [{name: http, containerPort: 80}, {name: admin, containerPort: 8080}]}]}
            """);
        _fixture.Settle();
        Policy("rules", "podSelector: {matchLabels: {app: echo}}", $"ingress: [{{ports: [{{ {port} }}]}}]");

        Reaching($"http://{_fixture.Pod("echo").TextAt("status", "podIP")}:8080").ShouldBe(expected);
    }

    private void Policy(string name, string selector, string rules, string types = "Ingress")
    {
        var named = rules.StartsWith("policyTypes", StringComparison.Ordinal) ? string.Empty : $"policyTypes: [{types}], ";
        _fixture.Create(
            $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: {name}}}\nspec: {{{selector}, {named}{rules}}}\n");
        _fixture.Settle();
    }

    private string Reaching(string url) => string.Join(' ', new[] { "front", "other", "far" }
        .Where(pod => Send(pod, url).Outcome == ConnectionOutcome.Answered));

    private Exchange Send(string pod, string url)
    {
        var network = _fixture.Cluster.Network;
        var target = new Uri(url);
        var client = network.ClientIn(pod == "far" ? "team" : "default", pod)!;
        return network.Send(client, target.Host, target.Port, new("GET", "/", target.Authority, client.Address));
    }
}
