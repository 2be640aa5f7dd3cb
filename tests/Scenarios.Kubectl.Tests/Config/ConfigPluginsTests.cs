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
            "config", "set-credentials", "u", "--exec-command=aws", "--exec-api-version=client.authentication.k8s.io/v1",
            "--exec-arg=eks,get-token", "--exec-env=A=1",
        ];
        terminal.Run(command).ShouldBe(new KubectlResult("User \"u\" set.\n", "", 0));

        terminal.Run(["config", "view", "-o", "jsonpath={.users[?(@.name==\"u\")].user.exec}"]).Output.ShouldBe(
            "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"args\":[\"eks\",\"get-token\"],\"command\":\"aws\",\"env\":[{\"name\":\"A\",\"value\":\"1\"}],"
            + "\"provideClusterInfo\":false}");
    }

    [Test]
    public void Kubeconfig_ThatIsNotThere_IsMadeByWhoWritesAndEmptyToWhoReads()
    {
        var terminal = new Terminal();

        terminal.Run("config get-contexts -o name --kubeconfig new.yaml").ShouldBe(new KubectlResult(string.Empty, string.Empty, 0));
        terminal.Run("config use-context a --kubeconfig new.yaml").Error.ShouldBe("error: no context exists with the name: \"a\"\n");
        terminal.Run("config set-cluster a --server=https://a --kubeconfig new.yaml").Output.ShouldBe("Cluster \"a\" set.\n");
        terminal.Run("config get-clusters --kubeconfig new.yaml").Output.ShouldBe("NAME\na\n");
        terminal.Run("get pods --kubeconfig none.yaml").Error.ShouldBe("error: stat none.yaml: no such file or directory\n");
    }

    [Test]
    public void View_Flattened_ShowsSecrets_AndTakesNoWords()
    {
        var terminal = new Terminal();
        terminal.Run("config set-credentials u --token=t --kubeconfig f.yaml");

        terminal.Run("config view --flatten --kubeconfig f.yaml").Output.ShouldContain("token: t\n");
        terminal.Run("config view x").Error.ShouldStartWith("error: unexpected arguments: [x]\nSee 'kubectl config view -h'");
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
