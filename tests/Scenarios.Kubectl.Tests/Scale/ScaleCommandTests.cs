using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Scale;

public sealed class ScaleCommandTests
{
    [TestCase("scale deployment web --replicas=5", 5)]
    [TestCase("scale --replicas=0 deploy/web", 0)]
    [TestCase("scale deploy/web --current-replicas=3 --replicas=4", 4)]
    public void Run_Deployment_SetsItsSize(string command, int replicas)
    {
        var terminal = Deployments.Created();
        terminal.Run(command).ShouldBe(new KubectlResult("deployment.apps/web scaled\n", "", 0));
        terminal.Get("deployments", "web").IntegerAt("spec", "replicas").ShouldBe(replicas);
    }

    [TestCase("scale deploy/web", "error: required flag(s) \"replicas\" not set\n")]
    [TestCase(
        "scale deploy/web --replicas=-1",
        "error: The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0\n")]
    [TestCase("scale deploy/web --replicas=2 --current-replicas=7", "error: Expected replicas to be 7, was 3\n")]
    [TestCase("scale deploy/nope --replicas=2", "error: no objects passed to scale deployments.apps \"nope\" not found\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        Deployments.Created().Run(command).ShouldBe(new KubectlResult("", error, 1));

    [Test]
    public void Run_ClientDryRun_ChangesNothing()
    {
        var terminal = Deployments.Created();
        terminal.Run("scale deploy/web --replicas=9 --dry-run=client").Output.ShouldBe("deployment.apps/web scaled (dry run)\n");
        terminal.Get("deployments", "web").IntegerAt("spec", "replicas").ShouldBe(3);
    }
}
