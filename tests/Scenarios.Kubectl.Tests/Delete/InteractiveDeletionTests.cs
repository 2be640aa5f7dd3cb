using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Delete;

public sealed class InteractiveDeletionTests
{
    private const string Question =
        "You are about to delete the following 1 resource(s):\ndeployment.apps/web\nDo you want to continue? (y/n): ";

    [TestCase("y\n", "deployment.apps \"web\" deleted\n")]
    [TestCase("Y\n", "deployment.apps \"web\" deleted\n")]
    [TestCase("n\n", "deletion is cancelled\n")]
    [TestCase("\n", "deletion is cancelled\n")]
    [TestCase("", "deletion is cancelled\n")]
    public void Run_Interactive_AsksFirst(string answer, string output) =>
        Deployments.Created().Run("delete -i deploy web", answer).ShouldBe(new KubectlResult(Question + output, "", 0));

    [Test]
    public void Run_InteractiveWithNothing_SaysSo() =>
        new Terminal().Run("delete -i pods --all").ShouldBe(new KubectlResult("No resources found\n", "", 0));
}
