using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Top;

/// <summary><c>kubectl top pod</c> (kubectl, pkg/cmd/top/top_pod.go).</summary>
internal sealed class TopPodCommand : Command
{
    // How long after its creation a Pod may be without metrics.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(2);

    public override string Name => "pod";

    public override IReadOnlyList<string> Aliases => ["pods", "po"];

    public override string Usage => "[NAME | -l label]";

    public override string Summary => "Display resource (CPU/memory) usage of pods";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("all-namespaces", 'A')
        .Boolean("containers")
        .Text("field-selector")
        .Boolean("no-headers")
        .Text("selector", 'l')
        .Text("sort-by")
        .Boolean("sum")
        .Boolean("use-protocol-buffers", @default: true);

    public override async Coroutine<int> Run(CommandCall call)
    {
        var flags = call.Flags;
        var name = MetricsApi.NameOf(call, "pod [NAME | -l label]");
        MetricsApi.CheckSort(call);
        if (name.Length > 0 && (flags.Text("selector").Length > 0 || flags.Text("field-selector").Length > 0))
        {
            throw new CommandFailedException("only one of NAME or selector can be provided");
        }

        var isEverywhere = flags.Boolean("all-namespaces");
        var options = new ListOptions { LabelSelector = flags.Text("selector"), FieldSelector = flags.Text("field-selector") };
        var metrics = await new MetricsApi(call, "pods").Read(isEverywhere ? string.Empty : call.Namespace, name, options);
        if (metrics.Count == 0)
        {
            await TellWhy(call, options);
            await call.PrintErrorLine(isEverywhere ? "No resources found" : $"No resources found in {call.Namespace} namespace.");
        }

        var table = new UsageTable(flags.Text("sort-by"), flags.Boolean("no-headers")) { HasNamespaces = isEverywhere };
        await call.Print(table.OfPods(metrics, flags.Boolean("containers"), flags.Boolean("sum")));
        return 0;
    }

    // New Pods have no metrics yet, which is an error; having no Pods at all is not.
    private static async Coroutine TellWhy(CommandCall call, ListOptions options)
    {
        var pods = (await call.ValueOf(call.Api.List(call.Resources.Find("pods"), call.Namespace, options))).Items;
        foreach (var pod in pods)
        {
            var age = call.Simulation.Now - (pod.CreationTimestamp ?? call.Simulation.Now);
            if (age > Delay)
            {
                throw new CommandFailedException(
                    $"Metrics not available for pod {pod.Namespace}/{pod.Name}, age: {GoDuration.Format(age)}");
            }
        }

        if (pods.Count > 0)
        {
            throw new CommandFailedException("metrics not available yet");
        }
    }
}
