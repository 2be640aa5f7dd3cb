using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;

namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>Containers that are taken over only when somebody looks at them do not show that.</summary>
internal sealed class QuietPodsTests
{
    private const string ProxyWithTools = """
        names: [registry.k8s.io/kube-proxy]
        like: debian
        servers:
          /usr/local/bin/kube-proxy: {startup: 60ms, ports: []}
        """;

    [Test]
    public void TakeOver_AfterAServiceWasAdded_HasTheVariablesOfTheBeginning()
    {
        var fixture = new ClusterFixture(new ClusterOptions { Images = [new("proxy.yaml", ProxyWithTools)] });
        fixture.Create(
            "apiVersion: v1\nkind: Service\nmetadata: {name: late, namespace: kube-system}\nspec: {selector: {a: b}, ports: [{port: 80}]}");
        fixture.Settle();

        var pod = ProxyOn(fixture, "worker");
        var variables = Run(fixture, pod, "env");

        variables.ShouldContain("KUBE_DNS_SERVICE_HOST=10.96.0.10\n");
        variables.ShouldContain($"NODE_NAME={pod.TextAt("spec", "nodeName")}\n");
        variables.ShouldNotContain("LATE_SERVICE_HOST");
    }

    [Test]
    public void TakeOver_MuchLater_FindsItsMainProcess()
    {
        var fixture = new ClusterFixture(new ClusterOptions { Images = [new("proxy.yaml", ProxyWithTools)] });
        fixture.Simulation.RunFor(TimeSpan.FromHours(2));

        var line = Run(fixture, ProxyOn(fixture, "worker"), "cat", "/proc/1/cmdline");

        line.ShouldStartWith("/usr/local/bin/kube-proxy");
    }

    [Test]
    public void NewCluster_FirstProcess_ComesAfterOneForEachContainer()
    {
        var fixture = new ClusterFixture();
        var containers = fixture.Api.List(ClusterFixture.Type("Pod"), string.Empty, ListOptions.All).ValueOrThrow().Items
            .Sum(static pod => pod.ListAt("spec", "containers").Count);

        var process = fixture.Simulation.Processes.Start("first", static _ => new Coroutine<int>(0));

        process.Id.ShouldBe(containers + 1);
    }

    [Test]
    public void Delete_PodThatNobodyLookedAt_EndsItAndAnotherComes()
    {
        var fixture = new ClusterFixture();
        var pod = ProxyOn(fixture, "worker");

        fixture.Api.Delete(ClusterFixture.Type("Pod"), "kube-system", pod.Name, new DeleteOptions()).ValueOrThrow();
        fixture.Settle();

        var next = ProxyOn(fixture, "worker");
        next.Uid.ShouldNotBe(pod.Uid);
        next.TextAt("status", "phase").ShouldBe("Running");
    }

    private static ApiObject ProxyOn(ClusterFixture fixture, string node) =>
        fixture.Api.List(ClusterFixture.Type("Pod"), "kube-system", new ListOptions { LabelSelector = "k8s-app=kube-proxy" })
            .ValueOrThrow().Items.First(pod => pod.TextAt("spec", "nodeName").EndsWith(node, StringComparison.Ordinal));

    private static string Run(ClusterFixture fixture, ApiObject pod, params string[] command)
    {
        var output = string.Empty;
        var isOver = false;
        using var session = fixture.Api.Exec("kube-system", pod.Name, new PodExecOptions { Command = command }).ValueOrThrow();
        session.Subscribe(text => output += text, text => output += text, _ => isOver = true);
        fixture.Simulation.RunUntil(() => isOver, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        return output;
    }
}
