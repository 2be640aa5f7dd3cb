using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Set;

public sealed class SetImageCommandTests
{
    [TestCase("set image deployment/web nginx=nginx:1.26")]
    [TestCase("set image deploy web *=nginx:1.26")]
    public void Run_Container_GetsTheImage(string command)
    {
        var terminal = Deployments.Created();
        terminal.Run(command).ShouldBe(new KubectlResult("deployment.apps/web image updated\n", "", 0));
        terminal.Get("deployments", "web")
            .ListAt("spec", "template", "spec", "containers")[0].Find("image")!.ToString().ShouldBe("\"nginx:1.26\"");
    }

    [Test]
    public void Run_SameImage_SaysNothing() =>
        Deployments.Created().Run("set image deploy/web nginx=nginx:1.25").ShouldBe(new KubectlResult("", "", 0));

    [TestCase("set image deploy/web other=x", "error: unable to find container named \"other\"\n")]
    [TestCase("set image deploy/web", "error: at least one image update is required\n")]
    [TestCase(
        "set image service/kubernetes a=b",
        "error: services/kubernetes the object is not a pod or does not have a pod template: *v1.Service\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        Deployments.Created().Run(command).ShouldBe(new KubectlResult("", error, 1));
}
