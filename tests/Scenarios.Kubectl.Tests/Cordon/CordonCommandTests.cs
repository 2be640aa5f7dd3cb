using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Cordon;

public sealed class CordonCommandTests
{
    [Test]
    public void Run_Node_IsMarkedAndUnmarked()
    {
        var terminal = new Terminal();
        terminal.Run("cordon worker").ShouldBe(new KubectlResult("node/worker cordoned\n", "", 0));
        terminal.Get("nodes", "worker").FlagAt("spec", "unschedulable").ShouldBeTrue();
        terminal.Run("cordon worker").Output.ShouldBe("node/worker already cordoned\n");
        terminal.Run("uncordon worker").Output.ShouldBe("node/worker uncordoned\n");
        terminal.Run("uncordon worker").Output.ShouldBe("node/worker already uncordoned\n");
    }

    [TestCase("cordon nope", "Error from server (NotFound): nodes \"nope\" not found\n")]
    [TestCase("cordon", "error: USAGE: cordon NODE [flags]\nSee 'kubectl cordon -h' for help and examples\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        new Terminal().Run(command).ShouldBe(new KubectlResult("", error, 1));
}
