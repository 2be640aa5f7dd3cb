using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Cordon;

public sealed class CordonCommandTests
{
    [Test]
    public void Run_Node_IsMarkedAndUnmarked()
    {
        var terminal = new Terminal();
        terminal.Run("cordon worker-1").ShouldBe(new KubectlResult("node/worker-1 cordoned\n", "", 0));
        terminal.Get("nodes", "worker-1").FlagAt("spec", "unschedulable").ShouldBeTrue();
        terminal.Run("cordon worker-1").Output.ShouldBe("node/worker-1 already cordoned\n");
        terminal.Run("uncordon worker-1").Output.ShouldBe("node/worker-1 uncordoned\n");
        terminal.Run("uncordon worker-1").Output.ShouldBe("node/worker-1 already uncordoned\n");
    }

    [TestCase("cordon nope", "Error from server (NotFound): nodes \"nope\" not found\n")]
    [TestCase("cordon", "error: USAGE: cordon NODE [flags]\nSee 'kubectl cordon -h' for help and examples\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) => new Terminal().Run(command).ShouldBe(new KubectlResult("", error, 1));
}
