using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>A failing Then gives reasons from recorded decisions; <c>why</c> at a terminal gives the same ones.</summary>
internal sealed class ReasonsTests
{
    [TestCase(
        "Given a Deployment \"web\" with 2 replicas|Given a Service \"web\" for Pods labelled \"app=wbe\" on port 80|Then Service "
        + "\"web\" has 2 endpoints",
        "why svc/web",
        "its selector app=wbe matches no Pod in namespace default. Nearest: Pod web-")]
    [TestCase(
        "Given a Deployment \"web\" with 1 replica running image \"nginx:9.99\"|Then all Pods of \"web\" are ready",
        "why deploy/web",
        "image \"nginx:9.99\" cannot be pulled")]
    [TestCase(
        "Given a Pod \"app\" that exits with exit code 3|When 1 minute passes|Then Pod \"app\" is ready",
        "why app",
        "container app ended with exit code 3 (Error) at 12:0")]
    [TestCase("Given a Pod \"big\" that requests 100 CPU|Then Pod \"big\" is ready", "why pod/big", "worker2: Insufficient cpu")]
    [TestCase(
        "Given a Deployment \"web\" with 1 replica whose readiness probe always fails|Given a Service \"web\" for Deployment \"web\" on "
        + "port 80|When 1 minute passes|Then Service \"web\" has 1 endpoint",
        "why web",
        "its readiness probe failed")]
    [TestCase(
        "Given a Service \"web\" for Pods labelled \"app=web\" on port 80|When I curl \"http://web\" from a Pod|Then the request succeeds",
        "why http://web",
        "its selector app=web matches no Pod")]
    public void Then_NotSo_SaysWhyAsTheShellDoes(string steps, string command, string reason)
    {
        var then = Print(steps);
        then.ShouldContain("Why:\n");
        then.ShouldContain(reason);

        Print($"{steps[..steps.LastIndexOf('|')]}|When I run \"sleep 60; {command}\"|Then the output is \"?\"").ShouldContain(reason);
    }

    [Test]
    public void Why_NothingOfTheName_Fails() =>
        Print(
            "When I run \"why nobody\"|Then the error output is \"why: there is no Pod, Service or workload \\\"nobody\\\" in namespace "
            + "default\"|And the exit code is 1").ShouldContain("1 passed");

    [Test]
    public void Why_AllIsWell_SaysSo() =>
        Print(
            "Given a Pod \"app\"|When I run \"why pod app\"|Then the output is \"Pod app: nothing is wrong that anybody recorded\"").ShouldContain("1 passed");

    private static string Print(string steps)
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"Feature: F\n  Scenario: S\n    {steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
