using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Metadata;

public sealed class LabelCommandTests
{
    [Test]
    public void Run_SetChangeAndRemove_SaysWhatHappened()
    {
        var terminal = Deployments.Created();
        terminal.Run("label deploy web tier=front").ShouldBe(new KubectlResult("deployment.apps/web labeled\n", "", 0));
        terminal.Run("label deploy web tier=front").Output.ShouldBe("deployment.apps/web not labeled\n");
        terminal.Run("label deploy web tier=back")
            .ShouldBe(new KubectlResult("", "error: 'tier' already has a value (front), and --overwrite is false\n", 1));
        terminal.Run("label deploy web tier=back --overwrite").Output.ShouldBe("deployment.apps/web labeled\n");
        terminal.Run("label deploy web --list").Output.ShouldBe("app=web\ntier=back\n");
        terminal.Run("label deploy web tier-").Output.ShouldBe("deployment.apps/web unlabeled\n");
        terminal.Run("label deploy web tier-").Output.ShouldBe("label \"tier\" not found.\ndeployment.apps/web not labeled\n");
        terminal.Get("deployments", "web").Labels.ToString().ShouldBe("""{"app":"web"}""");
    }

    [TestCase("label deploy web", "error: at least one label update is required\n")]
    [TestCase("label a=b", "error: one or more resources must be specified as <resource> <name> or <resource>/<name>\n")]
    [TestCase("label deploy web a=b a-", "error: can not both modify and remove a label in the same command\n")]
    [TestCase("label deploy web a=b=c", "error: invalid label spec: a=b=c\n")]
    [TestCase("label deploy web a=b c", "error: all resources must be specified before label changes: c\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        Deployments.Created().Run(command).ShouldBe(new KubectlResult("", error, 1));

    [Test]
    public void Annotate_SetAndRemove_IsAnnotated()
    {
        var terminal = Deployments.Created();
        terminal.Run("annotate deploy web note=a=b").ShouldBe(new KubectlResult("deployment.apps/web annotated\n", "", 0));
        terminal.Get("deployments", "web").TextAt("metadata", "annotations", "note").ShouldBe("a=b");
        terminal.Run("annotate deploy web note=c").Error.ShouldBe(
            "error: --overwrite is false but found the following declared annotation(s): 'note' already has a value (a=b)\n");
        terminal.Run("annotate deploy web note-").Output.ShouldBe("deployment.apps/web annotated\n");
        terminal.Get("deployments", "web").Annotations.ContainsKey("note").ShouldBeFalse();
    }
}
