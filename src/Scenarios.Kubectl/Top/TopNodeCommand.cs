using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Top;

/// <summary><c>kubectl top node</c> (kubectl, pkg/cmd/top/top_node.go).</summary>
internal sealed class TopNodeCommand : Command
{
    public override string Name => "node";

    public override IReadOnlyList<string> Aliases => ["nodes", "no"];

    public override string Usage => "[NAME | -l label]";

    public override string Summary => "Display resource (CPU/memory) usage of nodes";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("no-headers")
        .Text("selector", 'l')
        .Boolean("show-capacity")
        .Text("sort-by")
        .Boolean("use-protocol-buffers", @default: true);

    public override async Coroutine<int> Run(CommandCall call)
    {
        var name = MetricsApi.NameOf(call, "node [NAME | -l label]");
        MetricsApi.CheckSort(call);
        if (name.Length > 0 && call.Flags.Text("selector").Length > 0)
        {
            throw new CommandFailedException("only one of NAME or --selector can be provided");
        }

        var metrics = await new MetricsApi(call, "nodes").Read(string.Empty, name,
            new ListOptions { LabelSelector = call.Flags.Text("selector") });
        if (metrics.Count == 0)
        {
            throw new CommandFailedException("metrics not available yet");
        }

        var nodes = await Nodes(call, name);
        await call.Print(new UsageTable(call.Flags.Text("sort-by"), call.Flags.Boolean("no-headers")).OfNodes(
            metrics, nodes, call.Flags.Boolean("show-capacity") ? "capacity" : "allocatable"));
        return 0;
    }

    private static async Coroutine<IReadOnlyList<ApiObject>> Nodes(CommandCall call, string name)
    {
        var type = call.Resources.Find("nodes");
        return name.Length > 0
            ? [await call.ValueOf(call.Api.Get(type, string.Empty, name))]
            : (await call.ValueOf(call.Api.List(type, string.Empty,
                new ListOptions { LabelSelector = call.Flags.Text("selector") }))).Items;
    }
}
