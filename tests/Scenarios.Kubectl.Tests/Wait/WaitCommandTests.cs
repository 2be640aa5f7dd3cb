using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Wait;

public sealed class WaitCommandTests
{
    [TestCase("wait --for=condition=Ready pod/web")]
    [TestCase("wait --for=condition=ready=TRUE pod web")]
    [TestCase("wait --for=jsonpath={.status.phase}=Running pod/web")]
    [TestCase("wait --for=jsonpath={.status.phase} pods --all")]
    [TestCase("wait --for=create pod/web")]
    public void Run_ConditionThatComesTrue_IsMet(string command)
    {
        var terminal = new Terminal().WithFile("pod.yaml", PodFixture.Manifest("web", "main"));
        terminal.Run("create -f pod.yaml");
        terminal.Run(command).ShouldBe(new KubectlResult("pod/web condition met\n", "", 0));
    }

    [Test]
    public void Run_NotInTime_TimesOut()
    {
        var terminal = new Terminal { Node = { StartsPods = false } }.WithFile("pod.yaml", PodFixture.Manifest("web", "main"));
        terminal.Run("create -f pod.yaml");
        terminal.Run("wait --for=condition=Ready pod/web --timeout=5s")
            .ShouldBe(new KubectlResult("", "error: timed out waiting for the condition on pods/web\n", 1));
        terminal.Simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(5) + (2 * KubectlProgram.StartUp));
    }

    [Test]
    public void Run_ZeroTimeout_LooksOnce()
    {
        var terminal = new Terminal().WithFile("pod.yaml", PodFixture.Manifest("web", "main"));
        terminal.Run("create -f pod.yaml");
        terminal.Run("wait --for=condition=Ready pod/web --timeout=0").Error.ShouldBe("error: condition not met for pods/web\n");
    }

    [Test]
    public void Run_ForDelete_WaitsUntilItIsGone()
    {
        var terminal = PodFixture.Running("web");
        terminal.Run("delete pod web --wait=false");
        terminal.Run("wait --for=delete pod/web").ShouldBe(new KubectlResult("pod/web condition met\n", "", 0));
        terminal.Run("wait --for=delete pod/web").ShouldBe(new KubectlResult("", "", 0));
    }

    [TestCase("wait --for=tomorrow pod/web", "error: unrecognized condition: \"tomorrow\"\n")]
    [TestCase("wait --for=condition=Ready pod/web", "Error from server (NotFound): pods \"web\" not found\n")]
    [TestCase("wait --for=condition=Ready pods --all", "error: no matching resources found\n")]
    [TestCase("wait --for=create pod/web --timeout=2s", "error: timed out waiting for the condition\n")]
    [TestCase(
        "wait --for=jsonpath={.a}=1=2 pod/web",
        "error: jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or --for=jsonpath='{.status.readyReplicas}'\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        new Terminal().Run(command).ShouldBe(new KubectlResult("", error, 1));
}
