using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Raw;

internal sealed class RawRequestTests
{
    private const string Maps = "/api/v1/namespaces/default/configmaps";
    private readonly Terminal _terminal = new();

    [Test]
    public void Get_Missing_IsTheServersRefusal() =>
        _terminal.Run($"get --raw {Maps}/none").Error.ShouldBe("Error from server (NotFound): configmaps \"none\" not found\n");

    [Test]
    public void Get_PathOfNobody_IsToldByTheCode() =>
        _terminal.Run("get --raw /no/such/path").Error
            .ShouldBe("Error from server (NotFound): the server could not find the requested resource\n");

    [TestCase("get pods --raw /x", "error: arguments may not be passed when --raw is specified\n")]
    [TestCase("create --raw /x", "error: must specify one of -f and -k\n")]
    [TestCase("create --raw /x -f a -f b", "error: --raw can only use a single local file or stdin\n")]
    [TestCase("create --raw /x -f http://a/b", "error: --raw cannot read from a url\n")]
    [TestCase("create --raw /x -f a -l b=c", "error: --raw and --selector (-l) are mutually exclusive\n")]
    [TestCase("replace --raw /x", "error: must specify one of -f and -k\n")]
    [TestCase("replace --raw /x -f a -o name", "error: --raw and --output are mutually exclusive\n")]
    [TestCase("delete --raw /x -R", "error: --raw and --recursive are mutually exclusive\n")]
    public void Run_WhatDoesNotGoWithRaw_IsRefused(string command, string error) =>
        _terminal.Run(command).ShouldBe(new KubectlResult("", error, 1));

    [Test]
    public void Get_Health_IsPlainText() => _terminal.Run("get --raw /readyz").Output.ShouldBe("ok");

    [Test]
    public void Create_Json_MakesTheObject()
    {
        _terminal.WithFile("cm.json", """{"metadata":{"name":"a"}}""")
            .Run($"create --raw {Maps} -f cm.json").Output
            .ShouldStartWith("{\"kind\":\"ConfigMap\"");
        _terminal.Run("get configmap a -o name").Output.ShouldBe("configmap/a\n");
        _terminal.Run($"delete --raw {Maps}/a").Output.ShouldContain("\"status\":\"Success\"");
        _terminal.Run("get configmap a -o name").ExitCode.ShouldBe(1);
    }

    [Test]
    public void Create_Yaml_IsSentAsJsonAndRefused() =>
        _terminal.WithFile("cm.yaml", "apiVersion: v1\nkind: ConfigMap\n").Run($"create --raw {Maps} -f cm.yaml").Error.ShouldContain(
            "couldn't get version/kind; json parse error: invalid character 'a' looking for beginning of value (61706956");

    [Test]
    public void Get_Watch_EndsWhenItsTimeIsOver() =>
        _terminal.Run("get --raw /api/v1/namespaces?watch=1&timeoutSeconds=5&fieldSelector=metadata.name%3Ddefault").Output
            .ShouldStartWith("{\"type\":\"ADDED\",\"object\":{\"kind\":\"Namespace\"");
}
