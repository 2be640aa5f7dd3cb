using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Auth;

/// <summary>Questions about access. The texts are those of a recorded kubectl 1.33.</summary>
public sealed class AuthCommandTests
{
    private readonly Terminal _terminal = new();

    [TestCase("auth can-i create deployments", "yes\n", "", 0)]
    [TestCase("auth can-i list pods --as jane", "no\n", "", 1)]
    [TestCase("auth can-i list pods --as jane --quiet", "", "", 1)]
    [TestCase("auth can-i get /metrics --as jane", "no\n", "", 1)]
    [TestCase("auth can-i list flying-things", "yes\n", "Warning: the server doesn't have a resource type 'flying-things'\n\n", 0)]
    [TestCase("auth can-i list nodes", "yes\n", "Warning: resource 'nodes' is not namespace scoped\n\n", 0)]
    [TestCase("auth can-i fly pods", "yes\n", "Warning: verb 'fly' is not a known verb\n\n", 0)]
    public void CanI_Asks(string command, string output, string error, int exitCode) =>
        _terminal.Run(command).ShouldBe(new KubectlResult(output, error, exitCode));

    [Test]
    public void CanI_WithoutAQuestion_IsRefused() => _terminal.Run("auth can-i").Error.ShouldBe(
        "error: you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and "
        + "examples.\n");

    [Test]
    public void CanI_List_CombinesVerbs()
    {
        _terminal.Run("create role reader --verb=get,list --resource=pods,deployments.apps/scale");
        _terminal.Run("create rolebinding reader --role=reader --user=jane");

        var lines = _terminal.Run("auth can-i --list --as jane").Output.Split('\n');
        lines[0].ShouldStartWith("Resources ");
        lines.ShouldContain(line => line.StartsWith("pods ", StringComparison.Ordinal)
            && line.EndsWith("[get list]", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("deployments.apps/scale ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("selfsubjectreviews.authentication.k8s.io ", StringComparison.Ordinal));
    }

    [Test]
    public void WhoAmI_TellsGroups() => _terminal.Run("auth whoami --as=system:serviceaccount:default:robot").Output.ShouldBe(
        "ATTRIBUTE   VALUE\nUsername    system:serviceaccount:default:robot\n"
        + "Groups      [system:serviceaccounts system:serviceaccounts:default system:authenticated]\n");

    [Test]
    public void CreateToken_ForAnAccount_IsThatAccount()
    {
        var token = _terminal.Run("create token default").Output;

        token.Split('.').Length.ShouldBe(3);
        _terminal.Files.Write("/none", "apiVersion: v1\n");
        var server = "--server https://172.18.0.2:6443 --kubeconfig /none --insecure-skip-tls-verify";
        _terminal.Run($"auth whoami {server} --token {token}").Output.ShouldContain("Username    ");
        _terminal.Run($"auth whoami {server} --token {token}").Output.ShouldContain("system:serviceaccount:default:default");
        _terminal.Run($"get pods {server} --token wrong").Error.ShouldBe("error: You must be logged in to the server (Unauthorized)\n");
    }

    [TestCase("create token nobody", "error: failed to create token: serviceaccounts \"nobody\" not found\n")]
    [TestCase("create token default --duration=10s", "error: failed to create token: TokenRequest.authentication.k8s.io \"\" is invalid: "
        + "spec.expirationSeconds: Invalid value: 10: may not specify a duration less than 10 minutes\n")]
    public void CreateToken_Refused_SaysWhy(string command, string error) => _terminal.Run(command).Error.ShouldBe(error);
}
