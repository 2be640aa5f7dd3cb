using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Rollout;

public sealed class RolloutStatusTests
{
    [Test]
    public void Run_RolloutInSteps_PrintsALineForEach()
    {
        var terminal = Started();
        var run = terminal.Start(["rollout", "status", "deployment/web"], TextSource.Empty);
        foreach (var (replicas, updated, available) in (ReadOnlySpan<(int, int, int)>)[(3, 1, 2), (4, 3, 3), (3, 3, 2), (3, 3, 3)])
        {
            terminal.Simulation.RunFor(TimeSpan.FromSeconds(1));
            SetStatus(terminal, 1, replicas, updated, available);
        }

        terminal.Simulation.RunFor(TimeSpan.FromSeconds(1));
        run.Process.ExitCode.ShouldBe(0);
        run.Output.Text.ShouldBe("""
            Waiting for deployment spec update to be observed...
            Waiting for deployment "web" rollout to finish: 1 out of 3 new replicas have been updated...
            Waiting for deployment "web" rollout to finish: 1 old replicas are pending termination...
            Waiting for deployment "web" rollout to finish: 2 of 3 updated replicas are available...
            deployment "web" successfully rolled out

            """);
    }

    [Test]
    public void Run_WithoutWatch_PrintsOneLine() =>
        Started().Run("rollout status deploy web --watch=false")
            .ShouldBe(new KubectlResult("Waiting for deployment spec update to be observed...\n", "", 0));

    [Test]
    public void Run_Timeout_Fails()
    {
        var result = Started().Run("rollout status deploy web --timeout=5s");
        result.Error.ShouldBe("error: timed out waiting for the condition\n");
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Run_DeadlineExceeded_Fails()
    {
        var terminal = Started();
        var condition = ObjectValue.Of(
            ("type", new StringValue("Progressing")),
            ("status", new StringValue("False")),
            ("reason", new StringValue("ProgressDeadlineExceeded")));
        terminal.SetStatus(
            "deployments",
            "web",
            ObjectValue.Of(("observedGeneration", IntegerValue.Of(1)), ("conditions", ListValue.Of(condition))));
        terminal.Run("rollout status deploy/web")
            .ShouldBe(new KubectlResult("", "error: deployment \"web\" exceeded its progress deadline\n", 1));
    }

    [TestCase("rollout status", "error: required resource not specified\n")]
    [TestCase("rollout status deploy nope", "Error from server (NotFound): deployments.apps \"nope\" not found\n")]
    [TestCase("rollout status service kubernetes", "error: no status viewer has been implemented for Service\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        Started().Run(command).ShouldBe(new KubectlResult("", error, 1));

    private static Terminal Started()
    {
        var terminal = new Terminal();
        terminal.Run("create deployment web --image=nginx --replicas=3").Output.ShouldBe("deployment.apps/web created\n");
        return terminal;
    }

    private static void SetStatus(Terminal terminal, int generation, int replicas, int updated, int available) =>
        terminal.SetStatus("deployments", "web", ObjectValue.Of(
            ("observedGeneration", IntegerValue.Of(generation)),
            ("replicas", IntegerValue.Of(replicas)),
            ("updatedReplicas", IntegerValue.Of(updated)),
            ("readyReplicas", IntegerValue.Of(available)),
            ("availableReplicas", IntegerValue.Of(available))));
}
