using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Patch;

public sealed class PatchCommandTests
{
    [TestCase("strategic", "spec: {replicas: 5}")]
    [TestCase("merge", "{\"spec\":{\"replicas\":5}}")]
    [TestCase("json", "[{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":5}]")]
    public void Run_AnyType_Patches(string type, string patch)
    {
        var terminal = Deployments.Created();
        string[] command = ["patch", "deployment", "web", "--type", type, "-p", patch];
        terminal.Run(command).ShouldBe(new KubectlResult("deployment.apps/web patched\n", "", 0));
        terminal.Get("deployments", "web").IntegerAt("spec", "replicas").ShouldBe(5);
        terminal.Run(command).Output.ShouldBe("deployment.apps/web patched (no change)\n");
    }

    [TestCase("patch deploy web", "error: must specify --patch or --patch-file containing the contents of the patch\n")]
    [TestCase("patch deploy web -p {} --type=fancy", "error: --type must be one of [json merge strategic], not \"fancy\"\n")]
    [TestCase("patch deploy nope -p {}", "Error from server (NotFound): deployments.apps \"nope\" not found\n")]
    [TestCase("patch deploy web --patch-file=no", "error: unable to read patch file: open no: no such file or directory\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        Deployments.Created().Run(command).ShouldBe(new KubectlResult("", error, 1));
}
