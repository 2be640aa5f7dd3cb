using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Apply;

public sealed class ApplyCommandTests
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  b: <x>\n  a: \"1\"\n";

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 3
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: nginx
                image: nginx:1.25
        """;

    [TestCase("apply")]
    [TestCase("create")]
    public void Run_ManyObjects_LetsTheClusterActOnOneBeforeTheNext(string command)
    {
        var other = ConfigMap.Replace("settings", "others", StringComparison.Ordinal);

        (TimeOf(command, $"{ConfigMap}---\n{other}") - TimeOf(command, ConfigMap)).ShouldBe(TimeSpan.FromMilliseconds(8));
    }

    private static TimeSpan TimeOf(string command, string manifest)
    {
        var terminal = new Terminal().WithFile("c.yaml", manifest);
        terminal.Run($"{command} -f c.yaml").ExitCode.ShouldBe(0);
        return terminal.Simulation.Elapsed;
    }

    [Test]
    public void Run_NewObject_IsCreatedWithItsOwnTextAsAnnotation()
    {
        var terminal = new Terminal().WithFile("c.yaml", ConfigMap);
        terminal.Run("apply -f c.yaml").ShouldBe(new KubectlResult("configmap/settings created\n", "", 0));
        ((StringValue)terminal.Get("configmaps", "settings").Annotations[LastApplied.Annotation]!).Text.ShouldBe(
            """{"apiVersion":"v1","data":{"a":"1","b":"\u003cx\u003e"},"kind":"ConfigMap","metadata":{"annotations":{},"name":"settings","namespace":"default"}}"""
            + "\n");
    }

    [Test]
    public void Run_SameFileAgain_IsUnchanged()
    {
        var terminal = new Terminal().WithFile("d.yaml", Deployment);
        terminal.Run("apply -f d.yaml").Output.ShouldBe("deployment.apps/web created\n");
        terminal.Run("apply -f d.yaml").ShouldBe(new KubectlResult("deployment.apps/web unchanged\n", "", 0));
    }

    [Test]
    public void Run_SameSelectorThatIsReplacedAsAWhole_IsAlwaysAChange()
    {
        // The selector of a PodDisruptionBudget has patchStrategy=replace, so kubectl always sends it.
        var terminal = new Terminal().WithFile(
            "p.yaml",
            "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: p}, spec: {minAvailable: 1, selector: {matchLabels: "
            + "{a: b}}}}");
        terminal.Run("apply -f p.yaml").ExitCode.ShouldBe(0);

        terminal.Run("apply -f p.yaml").ShouldBe(new KubectlResult("poddisruptionbudget.policy/p configured\n", "", 0));
    }

    [Test]
    public void Run_FilesThatCannotBeReadBesideRefusals_AreOneErrorOfThem()
    {
        var terminal = new Terminal()
            .WithFile("a.json", "{")
                .WithFile("b.yaml", "kind: Foo\n")
                .WithFile("c.yaml", ConfigMap.Replace("settings", "Bad", StringComparison.Ordinal));

        terminal.Run("apply -f a.json -f b.yaml").Error.ShouldBe(
            "error parsing a.json: unexpected EOF\n"
            + "error validating \"b.yaml\": error validating data: apiVersion not set; if you choose to ignore these errors, turn "
            + "validation off with --validate=false\n");
        terminal.Run("apply -f a.json -f b.yaml -f c.yaml").Error.ShouldStartWith(
            "[error parsing a.json: unexpected EOF, "
            + "error validating \"b.yaml\": error validating data: apiVersion not set; if you choose to ignore these errors, turn "
            + "validation off with --validate=false]\n"
            + "Error from server (Invalid): ");
    }

    [Test]
    public void Run_ChangedFile_ChangesOnlyWhatTheFileChanged()
    {
        var terminal = new Terminal().WithFile("d.yaml", Deployment);
        terminal.Run("apply -f d.yaml");
        terminal.Run("label deployment web owner=ann").Output.ShouldBe("deployment.apps/web labeled\n");
        terminal.WithFile("d.yaml", Deployment.Replace("nginx:1.25", "nginx:1.26").Replace("  replicas: 3\n", ""));
        terminal.Run("apply -f d.yaml").ShouldBe(new KubectlResult("deployment.apps/web configured\n", "", 0));

        var web = terminal.Get("deployments", "web");
        web.Labels.ToString().ShouldBe("""{"owner":"ann"}""");
        web.IntegerAt("spec", "replicas").ShouldBe(1);
        web.ListAt("spec", "template", "spec", "containers")[0].Find("image")!.ToString().ShouldBe("\"nginx:1.26\"");
    }

    [Test]
    public void Run_ObjectMadeOtherwise_WarnsOfTheMissingAnnotation()
    {
        var terminal = new Terminal().WithFile("c.yaml", ConfigMap);
        terminal.Run("create -f c.yaml").Output.ShouldBe("configmap/settings created\n");
        terminal.Run("apply -f c.yaml").ShouldBe(new KubectlResult(
            "configmap/settings configured\n",
            "Warning: resource configmaps/settings is missing the kubectl.kubernetes.io/last-applied-configuration annotation which is "
            + "required by kubectl "
            + "apply. kubectl apply should only be used on resources created declaratively by either kubectl create --save-config or "
            + "kubectl apply. "
            + "The missing annotation will be patched automatically.\n",
            0));
    }

    [Test]
    public void Run_OneOfSeveralDocumentsWrong_AppliesTheOthersAndFails()
    {
        var terminal = new Terminal().WithFile(
            "all.yaml",
            $"{ConfigMap}---\napiVersion: v9\nkind: Thing\nmetadata:\n  name: x\n---\n{Deployment}");
        terminal.Run("apply -f all.yaml").ShouldBe(new KubectlResult(
            "configmap/settings created\ndeployment.apps/web created\n",
            "error: resource mapping not found for name: \"x\" namespace: \"\" from \"all.yaml\": no matches for kind \"Thing\" in "
            + "version \"v9\"\n"
            + "ensure CRDs are installed first\n",
            1));
    }

    [Test]
    public void Run_UnknownField_FailsInTheServersWords()
    {
        var terminal = new Terminal().WithFile("x.yaml", Deployment.Replace("replicas", "replica"));
        terminal.Run("apply -f x.yaml").ShouldBe(new KubectlResult(
            "",
            "Error from server (BadRequest): error when creating \"x.yaml\": Deployment in version \"v1\" cannot be handled as a "
            + "Deployment: "
            + "strict decoding error: unknown field \"spec.replica\"\n",
            1));
    }

    [TestCase("apply -f no.yaml", "error: the path \"no.yaml\" does not exist\n")]
    [TestCase("apply", "error: must specify one of -f and -k\n")]
    [TestCase("apply x -f no.yaml", "error: Unexpected args: [x]\nSee 'kubectl apply -h' for help and examples\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        new Terminal().WithFile("c.yaml", ConfigMap).Run(command).ShouldBe(new KubectlResult("", error, 1));

    [Test]
    public void Run_OtherNamespaceInFile_IsRefused() =>
        new Terminal().WithFile("c.yaml", ConfigMap.Replace("  name: settings", "  name: settings\n  namespace: kube-system"))
            .Run("apply -n default -f c.yaml").ShouldBe(new KubectlResult(
                "",
                "error: the namespace from the provided object \"kube-system\" does not match the namespace \"default\". "
                + "You must pass '--namespace=kube-system' to perform this operation.\n",
                1));

    [Test]
    public void Run_FromStandardInput_Applies() =>
        new Terminal().Run("apply -f -", input: ConfigMap).ShouldBe(new KubectlResult("configmap/settings created\n", "", 0));

    [TestCase("client", "dry run")]
    [TestCase("server", "server dry run")]
    public void Run_DryRun_ChangesNothing(string strategy, string words)
    {
        var terminal = new Terminal().WithFile("c.yaml", ConfigMap);
        terminal.Run($"apply --dry-run={strategy} -f c.yaml").Output.ShouldBe($"configmap/settings created ({words})\n");
        terminal.Run("apply -f c.yaml");
        terminal.WithFile("c.yaml", ConfigMap.Replace("<x>", "other"));
        terminal.Run($"apply --dry-run={strategy} -f c.yaml").Output.ShouldBe($"configmap/settings configured ({words})\n");
        terminal.Get("configmaps", "settings").TextAt("data", "b").ShouldBe("<x>");
    }

    [Test]
    public void Run_Record_KeepsTheCommand()
    {
        var terminal = new Terminal().WithFile("c.yaml", ConfigMap);
        terminal.Run("apply -f c.yaml --record").ShouldBe(new KubectlResult(
            "configmap/settings created\n", "Flag --record has been deprecated, --record will be removed in the future\n", 0));
        terminal.Get("configmaps", "settings").TextAt("metadata", "annotations", "kubernetes.io/change-cause")
            .ShouldBe("kubectl apply --filename=c.yaml --record=true");
    }
}
