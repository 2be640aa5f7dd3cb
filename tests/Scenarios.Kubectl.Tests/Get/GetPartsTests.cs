using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Get;

/// <summary>Parts of objects, tables of kubectl's own, and watches that end.</summary>
public sealed class GetPartsTests
{
    [TestCase("get deploy web --subresource=scale", "NAME   DESIRED   AVAILABLE   AGE\nweb    3         0           0s\n")]
    [TestCase("get deploy web --subresource=scale -o jsonpath={.kind}/{.spec.replicas}", "Scale/3")]
    [TestCase("get deploy web --subresource=status -o name", "deployment.apps/web\n")]
    [TestCase("get deploy web --server-print=false", "NAME   AGE\nweb    0s\n")]
    public void Run_Part_IsShown(string command, string output) =>
        Deployments.Created().Run(command).ShouldBe(new KubectlResult(output, "", 0));

    [TestCase("get deploy --subresource=scale", "error: subresource cannot be used when bulk resources are specified\n")]
    [TestCase("get deploy web --subresource=nope", "Error from server (NotFound): the server could not find the requested resource\n")]
    [TestCase("get --raw /healthz -o yaml", "error: --raw and --output are mutually exclusive\n")]
    public void Run_WrongPart_FailsInKubectlsWords(string command, string error) =>
        Deployments.Created().Run(command).ShouldBe(new KubectlResult("", error, 1));

    [Test]
    public void Run_Watch_HasTheColumnsAndEventsOfKubectl()
    {
        var terminal = Deployments.Created();

        terminal.Run("get deploy web -w --request-timeout=2s --server-print=false").Output.ShouldMatch("^NAME   AGE\nweb    [0-9a-z]+\n$");
        terminal.Run("get deploy web -w --request-timeout=2s --output-watch-events -o json").Output
            .ShouldStartWith("{\"type\":\"ADDED\",\"object\":{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{");
    }

    [Test]
    public void Run_WatchWithATimeout_EndsWithoutAWord()
    {
        var terminal = Deployments.Created();
        var before = terminal.Simulation.Elapsed;

        terminal.Run("get deploy web -w --request-timeout=2s -o name").ShouldBe(new KubectlResult("deployment.apps/web\n", "", 0));

        (terminal.Simulation.Elapsed - before).ShouldBeInRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    [Test]
    public void Run_ShortNameOfTwo_IsWarnedOf() => new Terminal().Run("get ev").Error.ShouldBe(
        "Warning: short name \"ev\" could also match lower priority resource events.events.k8s.io\nNo resources found in default "
        + "namespace.\n");
}
