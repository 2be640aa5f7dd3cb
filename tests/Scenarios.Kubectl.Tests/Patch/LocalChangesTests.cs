using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Patch;

/// <summary><c>--local</c>: what kubectl makes of a file without a server, byte for byte like the real one on this machine.</summary>
public sealed class LocalChangesTests
{
    private const string Settings =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, labels: {a: b}}\ndata: {color: red, size: '10'}\n";

    private static readonly string[][] Commands =
    [
        ["patch", "-f", "cm.yaml", "--local", "-p", "{\"data\":{\"color\":\"blue\"}}"],
        ["patch", "-f", "cm.yaml", "--local", "-p", "{\"data\":{\"color\":\"blue\"}}", "-o", "yaml"],
        ["patch", "-f", "cm.yaml", "--local", "-p", "{\"data\":{\"color\":\"red\"}}"],
        ["patch", "-f", "cm.yaml", "--local", "--type=merge", "-p", "{\"data\":{\"color\":null}}", "-o", "json"],
        ["patch", "-f", "cm.yaml", "--local", "--type=json", "-p", "[{\"op\":\"remove\",\"path\":\"/data/size\"}]", "-o", "yaml"],
        ["patch", "-f", "cm.yaml", "--local", "--type=json", "-p", "[{\"op\":\"remove\",\"path\":\"/data/no\"}]"],
        ["patch", "cm", "settings", "--local", "-p", "{}"],
        ["patch", "-f", "cm.yaml", "--local", "--dry-run=server", "-p", "{}"],
        ["label", "-f", "cm.yaml", "--local", "x=y"],
        ["label", "-f", "cm.yaml", "--local", "x=y", "-o", "yaml"],
        ["label", "-f", "cm.yaml", "--local", "a=c"],
        ["label", "-f", "cm.yaml", "--local", "a=c", "--overwrite", "-o", "jsonpath={.metadata.labels}"],
        ["label", "-f", "cm.yaml", "--local", "a-", "-o", "yaml"],
        ["label", "cm", "settings", "--local", "x=y"],
        ["annotate", "-f", "cm.yaml", "--local", "x=y", "-o", "yaml"],
        ["annotate", "cm", "settings", "--local", "x=y"],
    ];

    [TestCaseSource(nameof(Commands))]
    public void Run_Local_PrintsWhatKubectlPrints(params string[] arguments)
    {
        RealKubectl.RequireOutputOf133(32);

        new Terminal().WithFile("cm.yaml", Settings).Run(arguments).ShouldBe(RealKubectl.Run(arguments, ("cm.yaml", Settings)));
    }

    [Test]
    public void Run_ClientDryRun_ChangesNothing()
    {
        var terminal = Deployments.Created();

        terminal.Run(["patch", "deploy", "web", "--dry-run=client", "-p", "{\"spec\":{\"replicas\":5}}", "-o", "jsonpath={.spec.replicas}"])
            .ShouldBe(new KubectlResult("5", "", 0));

        terminal.Get("deployments", "web").IntegerAt("spec", "replicas").ShouldBe(3);
    }
}
