using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Taint;

public sealed class TaintCommandTests
{
    [Test]
    public void Run_Node_IsTaintedAndUntainted()
    {
        var terminal = new Terminal();
        terminal.Run("taint nodes worker color=red:NoSchedule").ShouldBe(new KubectlResult("node/worker tainted\n", "", 0));
        terminal.Get("nodes", "worker")
            .ListAt("spec", "taints")
            .ToString()
            .ShouldContain("""{"key":"color","value":"red","effect":"NoSchedule"}""");
        terminal.Run("taint nodes worker color=blue:NoSchedule").ShouldBe(new KubectlResult(
            "", "error: node worker already has color taint(s) with same effect(s) and --overwrite is false\n", 1));
        terminal.Run("taint nodes worker color=blue:NoSchedule --overwrite").Output.ShouldBe("node/worker modified\n");
        terminal.Run("taint node worker color:NoSchedule-").Output.ShouldBe("node/worker untainted\n");
        terminal.Run("taint node worker color-").Error.ShouldBe("error: taint \"color\" not found\n");
    }

    [TestCase("taint", "error: one or more resources must be specified as <resource> <name>\n")]
    [TestCase("taint nodes worker", "error: at least one taint update is required\n")]
    [TestCase(
        "taint nodes worker a=b:Sometimes",
        "error: invalid taint effect: Sometimes, unsupported taint effect\nSee 'kubectl taint -h' for help and examples\n")]
    [TestCase(
        "taint nodes worker a=b",
        "error: invalid taint spec: a=b, name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
        + "with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is "
        + "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')\nSee 'kubectl taint -h' for help and examples\n")]
    [TestCase("taint pods x a=b:NoExecute", "error: invalid resource type pods, only node types are supported\n")]
    [TestCase("taint nodes a=b:NoExecute", "error: at least one resource name must be specified since 'all' parameter is not set\n")]
    [TestCase("taint nodes nope a=b:NoExecute", "Error from server (NotFound): nodes \"nope\" not found\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        new Terminal().Run(command).ShouldBe(new KubectlResult("", error, 1));
}
