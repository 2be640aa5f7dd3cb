using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Get;

/// <summary>What kubectl 1.32 printed for such Pods when tried by hand.</summary>
internal sealed class SortByTests
{
    private static readonly string[] Manifests =
    [
        "metadata: {name: c, labels: {num: '10', m: x2}, annotations: {q: 1Gi}}\nspec: {enableServiceLinks: true, containers: [{name: "
        + "x, image: busybox}]}",
        "metadata: {name: a, labels: {num: '9', m: x10}, annotations: {q: 2Mi}}\nspec: {enableServiceLinks: false, containers: [{name: "
        + "'y', image: busybox}]}",
        "metadata: {name: b, labels: {num: z}}\nspec: {containers: [{name: w, image: busybox}]}",
        "metadata: {name: d}\nspec: {containers: [{name: v, image: busybox}]}",
    ];

    [TestCase(".metadata.labels.num", "d a c b")]
    [TestCase(".metadata.labels.m", "d b a c")]
    [TestCase(".metadata.annotations.q", "d b a c")]
    [TestCase(".spec.containers[0].name", "d b c a")]
    [TestCase("..name", "a b c d")]
    [TestCase("metadata.name", "a b c d")]
    [TestCase("{.spec.containers[?(@.name==\"x\")].name}", "d b a c")]
    public void Get_SortedByAField_PutsWhatLacksItFirst(string path, string order)
    {
        Names(
            Terminal().Run(
                ["get", "pods", $"--sort-by={path}", "-o", "custom-columns=N:.metadata.name", "--no-headers"]).Output).ShouldBe(order);
        Names(Terminal().Run(["get", "pods", $"--sort-by={path}", "--no-headers"]).Output).ShouldBe(order);
    }

    [TestCase(".metadata.labels", "map[string]interface {}")]
    [TestCase(".metadata", "map[string]interface {}")]
    [TestCase(".spec.containers", "[]interface {}")]
    [TestCase(".spec.enableServiceLinks", "bool")]
    public void Get_SortedByWhatHasNoOrder_EndsAsKubectlDoes(string path, string type)
    {
        var table = Terminal().Run(["get", "pods", $"--sort-by={path}"]);
        var names = Terminal().Run(["get", "pods", "-o", "name", $"--sort-by={path}"]);

        table.Output.ShouldBeEmpty();
        table.ExitCode.ShouldBe(1);
        table.Error.ShouldMatch(@"^F0101 12:00:\d\d\.\d{6} +\d+ sorter\.go:375\] ");
        table.Error.ShouldEndWith(
            $"] Field {{{path}}} in [][][]reflect.Value is an unsortable type: interface, err: unsortable type: {type}\n");
        names.Error.ShouldEndWith($" sorter.go:329] Field {{{path}}} in *unstructured.Unstructured is an unsortable type: interface, "
            + $"err: unsortable type: {type}\n");
        names.ExitCode.ShouldBe(1);
    }

    [TestCase("get pods --sort-by=.nothing", "", "No resources found in default namespace.\n", 0)]
    [TestCase("get pods --sort-by={.metadata", "", "No resources found in default namespace.\n", 0)]
    [TestCase("get pods --sort-by=.nothing --ignore-not-found", "", "", 0)]
    [TestCase(
        "get pods -o name --sort-by=.nothing",
        "",
        "error: couldn't find any field with path \"{.nothing}\" in the list of objects\n",
        1)]
    [TestCase("get pods -o name --sort-by=.spec.containers[5].name", "", "error: array index out of bounds: index 5, length 1\n", 1)]
    [TestCase("get pod c -o name --sort-by=.nothing", "pod/c\n", "", 0)]
    [TestCase(
        "get pods c a b --sort-by=.metadata.name",
        "",
        "error: couldn't find any field with path \"{.metadata.name}\" in the list of objects\n",
        1)]
    [TestCase("get pods c a b -o name --sort-by=.metadata.name", "pod/a\npod/b\npod/c\n", "", 0)]
    public void Get_SortedByAPathThatLeadsNowhere_SaysWhatKubectlSays(string command, string output, string error, int exitCode) =>
        Terminal().Run(command).ShouldBe(new KubectlResult(output, error, exitCode));

    [Test]
    public void Get_MoreThanAreSortedByInsertion_KeepsTheOrderOfEqualOnesAndSaysWhatHasNoOrder()
    {
        var terminal = Terminal();
        for (var number = 0; number < 20; number++)
        {
            Create(
                terminal,
                $"metadata: {{name: z{number:00}, labels: {{num: '{19 - number}'}}}}\nspec: {{containers: [{{name: x, image: busybox}}]}}");
        }

        Names(terminal.Run("get pods -l num!=z --sort-by=.metadata.labels.num --no-headers").Output).ShouldStartWith("d z19 z18 z17 ");
        terminal.Run("get pods --sort-by=.spec").Error.ShouldContain("unsortable type: map[string]interface {}");
    }

    private static Terminal Terminal()
    {
        var terminal = new Terminal();
        foreach (var manifest in Manifests)
        {
            Create(terminal, manifest);
        }

        return terminal;
    }

    private static void Create(Terminal terminal, string manifest) =>
        terminal.WithFile("pod.yaml", $"apiVersion: v1\nkind: Pod\n{manifest}\n").Run("create -f pod.yaml").Error.ShouldBeEmpty();

    private static string Names(string lines) =>
        string.Join(' ', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
}
