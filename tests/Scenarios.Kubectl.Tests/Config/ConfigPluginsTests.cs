using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Config;

public sealed class ConfigPluginsTests
{
    [Test]
    public void SetCredentials_WithAPlugin_WritesItDown()
    {
        var terminal = new Terminal();
        string[] command =
        [
            "config", "set-credentials", "u", "--exec-command=aws", "--exec-api-version=client.authentication.k8s.io/v1", "--exec-arg=eks,get-token",
            "--exec-env=A=1",
        ];
        terminal.Run(command).ShouldBe(new KubectlResult("User \"u\" set.\n", "", 0));

        terminal.Run(["config", "view", "-o", "jsonpath={.users[?(@.name==\"u\")].user.exec}"]).Output.ShouldBe(
            "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"args\":[\"eks\",\"get-token\"],\"command\":\"aws\",\"env\":[{\"name\":\"A\",\"value\":\"1\"}],"
            + "\"interactiveMode\":\"IfAvailable\",\"provideClusterInfo\":false}");
    }

    [TestCase("config unset", "error: Unexpected args: []\n")]
    [TestCase("config set a", "error: Unexpected args: [a]\n")]
    [TestCase("config set-context a b", "error: Unexpected args: [a b]\n")]
    public void Run_WrongNumberOfWords_ShowsThePageFirst(string command, string error)
    {
        var result = new Terminal().Run(command);

        result.Error.ShouldBe(error);
        result.Output.ShouldContain("Usage:\n  kubectl config ");
    }
}
