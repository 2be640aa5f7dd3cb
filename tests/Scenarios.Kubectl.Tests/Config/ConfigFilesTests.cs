using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Config;

/// <summary>Kubeconfig files that commands change. The texts are those of a recorded kubectl 1.33.</summary>
public sealed class ConfigFilesTests
{
    private const string Mine = """
        apiVersion: v1
        kind: Config
        clusters:
        - {name: here, cluster: {server: "https://127.0.0.1:1"}}
        contexts:
        - {name: first, context: {cluster: here, user: me}}
        users:
        - {name: me, user: {token: abc}}
        current-context: first
        """;

    private readonly Terminal _terminal = new Terminal().WithFile("mine.yaml", Mine);

    public ConfigFilesTests() => _terminal.Environment["KUBECONFIG"] = "/mine.yaml";

    [Test]
    public void View_HidesSecrets_UnlessTheyAreAskedFor()
    {
        _terminal.Run("config view").Output.ShouldContain("    token: REDACTED\n");
        _terminal.Run("config view --raw").Output.ShouldContain("    token: abc\n");
    }

    [Test]
    public void SetContext_MakesOne_AndChangesOne()
    {
        _terminal.Run("config set-context second --cluster=here --user=me --namespace=kube-system").Output
            .ShouldBe("Context \"second\" created.\n");
        _terminal.Run("config use-context second").Output.ShouldBe("Switched to context \"second\".\n");
        _terminal.Run("config set-context --current --namespace=team").Output.ShouldBe("Context \"second\" modified.\n");
        _terminal.Run("config view --minify -o jsonpath={..namespace}").Output.ShouldBe("team");
        _terminal.Run("config rename-context second two").Output.ShouldBe("Context \"second\" renamed to \"two\".\n");
        _terminal.Run("config get-contexts -o name").Output.ShouldBe("first\ntwo\n");
        _terminal.Run("config current-context").Output.ShouldBe("two\n");
    }

    [Test]
    public void SetAndUnset_ReachEntriesByTheirPath()
    {
        _terminal.Run("config set-cluster there --server=https://example.invalid:6443").Output.ShouldBe("Cluster \"there\" set.\n");
        _terminal.Run("config set clusters.there.server https://other.invalid").Output
            .ShouldBe("Property \"clusters.there.server\" set.\n");
        _terminal.Run("config view -o jsonpath={.clusters[1].cluster.server}").Output.ShouldBe("https://other.invalid");
        _terminal.Run("config unset current-context").Output.ShouldBe("Property \"current-context\" unset.\n");
        _terminal.Run("config current-context").Error.ShouldBe("error: current-context is not set\n");
    }

    [TestCase("{token: abc}", "{token: 5}", "json: cannot unmarshal number into Go struct field AuthInfo.users.user.token of type string")]
    [TestCase("{token: abc}", "5", "json: cannot unmarshal number into Go struct field NamedAuthInfo.users.user of type v1.AuthInfo")]
    [TestCase("{token: abc}", "{exec: {command: a, args: b}}",
        "json: cannot unmarshal string into Go struct field ExecConfig.users.user.exec.args of type []string")]
    [TestCase("{token: abc}", "{as-user-extra: {a: b}}",
        "json: cannot unmarshal string into Go struct field AuthInfo.users.user.as-user-extra of type []string")]
    [TestCase("{server: \"https://127.0.0.1:1\"}", "{certificate-authority-data: \"@\"}", "illegal base64 data at input byte 0")]
    [TestCase("current-context: first", "current-context: [first]",
        "json: cannot unmarshal array into Go struct field Config.current-context of type string")]
    [TestCase("apiVersion: v1", "apiVersion: 5",
        "couldn't get version/kind; json parse error: json: cannot unmarshal number into Go struct field .apiVersion of type string")]
    [TestCase("kind: Config", "kind: Pod",
        "no kind \"Pod\" is registered for version \"v1\" in scheme \"k8s.io/client-go/tools/clientcmd/api/latest/latest.go:50\"")]
    public void File_WithAValueOfAnotherType_IsNotLoaded(string written, string instead, string expected)
    {
        var terminal = new Terminal().WithFile("mine.yaml", Mine.Replace(written, instead, StringComparison.Ordinal));

        terminal.Run("config view --kubeconfig=mine.yaml").Error.ShouldBe($"error: error loading config file \"mine.yaml\": {expected}\n");
    }

    [Test]
    public void File_WithUnknownFields_IsReadWithoutThem()
    {
        var terminal = new Terminal().WithFile("mine.yaml", Mine.Replace("{token: abc}", "{tokn: abc}", StringComparison.Ordinal));

        terminal.Run("config view --kubeconfig=mine.yaml").Output.ShouldEndWith("users:\n- name: me\n  user: {}\n");
    }

    [TestCase("config set a.b c", "unable to parse a.b after [] at api.Config")]
    [TestCase("config set preferences.foo true", "unable to parse preferences.foo after [{preferences 0x21a6060}] at api.Preferences")]
    [TestCase("config set clusters.here.insecure-skip-tls-verify foo", "strconv.ParseBool: parsing \"foo\": invalid syntax")]
    [TestCase("config set users.me.exec.command x", "unable to parse one or more field values of users.me.exec.command")]
    [TestCase("config set users.me.act-as-groups x", "unrecognized slice type. string")]
    [TestCase("config set clusters.here.certificate-authority-data ?", "error decoding input value: illegal base64 data at input byte 0")]
    [TestCase("config unset users.nobody.token", "current map key `nobody` is invalid")]
    [TestCase("config set-cluster c --embed-certs", "you must specify a --certificate-authority to embed")]
    [TestCase(
        "config set-cluster c --certificate-authority=a --insecure-skip-tls-verify",
        "you cannot specify a certificate authority and insecure mode at the same time")]
    [TestCase(
        "config get-contexts -o foo",
        "--output foo is not available in kubectl config get-contexts; resetting to default output format")]
    public void Run_WhatGoRefuses_IsRefusedInItsWords(string command, string error) =>
        _terminal.Run(command).ShouldBe(new KubectlResult("", $"error: {error}\n", 1));

    [Test]
    public void Unset_OfAWholeList_EmptiesIt()
    {
        _terminal.Run("config set contexts.a.b.cluster here").ExitCode.ShouldBe(0);
        _terminal.Run("config view -o json").Output.ShouldContain(
            "\"name\": \"a.b\",\n            \"context\": {\n                \"cluster\": \"here\",\n                \"user\": \"\"\n");

        _terminal.Run("config unset contexts").Output.ShouldBe("Property \"contexts\" unset.\n");

        _terminal.Run("config get-contexts -o name").Output.ShouldBe("");
        _terminal.Run("config delete-context").ShouldBe(new KubectlResult(_terminal.Run("config delete-context --help").Output, "", 0));
    }

    [TestCase("config delete-context first", "deleted context first from /mine.yaml\n")]
    [TestCase("config delete-user me", "deleted user me from /mine.yaml\n")]
    [TestCase("config get-clusters", "NAME\nhere\n")]
    public void Run_Success_PrintsAsKubectl(string command, string output) => _terminal.Run(command).Output.ShouldBe(output);

    [TestCase("config delete-cluster nobody", "error: cannot delete cluster nobody, not in /mine.yaml\n")]
    [TestCase("config use-context third", "error: no context exists with the name: \"third\"\n")]
    [TestCase("get pods --context nowhere", "Error in configuration: context was not found for specified context: nowhere\n")]
    [TestCase("get pods --user nobody", "error: auth info \"nobody\" does not exist\n")]
    [TestCase("get pods --kubeconfig /none", "error: stat /none: no such file or directory\n")]
    public void Run_Failure_SaysAsKubectl(string command, string error) => _terminal.Run(command).Error.ShouldBe(error);

    [TestCase("get pods", "The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?\n")]
    [TestCase(
        "get pods -s https://elsewhere.invalid",
        "Unable to connect to the server: dial tcp: lookup elsewhere.invalid: no such host\n")]
    public void Run_UnreachedServer_SaysSoInTheEnd(string command, string error) => _terminal.Run(command).Error.ShouldEndWith(error);

    [Test]
    public void SeveralFiles_CountInTheirOrder()
    {
        _terminal.WithFile(
            "more.yaml",
            "contexts:\n- {name: other, context: {user: you}}\n- {name: first, context: {user: you}}\ncurrent-context: other\n");
        _terminal.Environment["KUBECONFIG"] = "/mine.yaml:/more.yaml";

        _terminal.Run("config get-contexts --no-headers").Output.ShouldBe("*     first   here   me    \n      other          you   \n");
        _terminal.Run("config delete-context other").Output.ShouldBe("deleted context other from /mine.yaml\n");
        _terminal.Files.Read("/more.yaml").Value!.ShouldNotContain("name: other");
    }
}
