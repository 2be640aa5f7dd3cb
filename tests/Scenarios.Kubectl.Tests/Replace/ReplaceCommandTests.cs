using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Replace;

public sealed class ReplaceCommandTests
{
    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  a: \"1\"\n";

    [Test]
    public void Run_OtherContent_TakesThePlaceOfTheOld()
    {
        var terminal = new Terminal().WithFile("c.yaml", Settings);
        terminal.Run("create -f c.yaml");
        terminal.WithFile("c.yaml", Settings.Replace("  a:", "  b:"));
        terminal.Run("replace -f c.yaml").ShouldBe(new KubectlResult("configmap/settings replaced\n", "", 0));
        terminal.Get("configmaps", "settings").ObjectAt("data").ToString().ShouldBe("""{"b":"1"}""");
    }

    [Test]
    public void Run_ObjectThatIsNotThere_IsRefused() =>
        new Terminal().WithFile("c.yaml", Settings).Run("replace -f c.yaml").ShouldBe(new KubectlResult(
            "", "Error from server (NotFound): error when replacing \"c.yaml\": configmaps \"settings\" not found\n", 1));
}
