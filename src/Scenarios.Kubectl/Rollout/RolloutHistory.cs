using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Kinds;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Rollout.Workloads;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout history</c> (kubectl, pkg/cmd/rollout/rollout_history.go; pkg/polymorphichelpers/history.go).</summary>
internal sealed class RolloutHistory : Command
{
    // "REVISION" and the two spaces that kubectl's tab writer adds.
    private const int RevisionWidth = 10;

    public override string Name => "history";

    public override string Usage => "(TYPE NAME | TYPE/NAME) [flags]";

    public override string Summary => "View rollout history";

    public override FlagSet Flags => new FlagSet().AddTargets().AddOutput().Integer("revision");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var printer = ResultPrinter.Of(call);
        var revision = call.Flags.Integer("revision");
        var targets = RolloutTargets.Of(call);
        if (revision < 0)
        {
            throw new CommandFailedException($"revision must be a positive integer: {revision}");
        }

        await targets.Visit(target => call.Flags.Text("output").Length > 0
            ? PrintObjects(call, printer, target, revision)
            : PrintHistory(call, printer, target, revision));
        return 0;
    }

    private static async Coroutine PrintHistory(CommandCall call, ResultPrinter printer, Target target, long revision)
    {
        var history = await HistoryOf(call, target);
        if (history.Count == 0)
        {
            await printer.Print(target.Read, "\nNo rollout history found.");
            return;
        }

        if (revision > 0)
        {
            var found = history.GetValueOrDefault(revision) ?? throw new CommandFailedException("unable to find the specified revision");
            await printer.Print(target.Read, $"with revision #{revision}\n{TemplateText.Of(found.Template)}");
            return;
        }

        await printer.Print(target.Read, $"\n{Table(history)}");
    }

    private static async Coroutine PrintObjects(CommandCall call, ResultPrinter printer, Target target, long revision)
    {
        var history = await HistoryOf(call, target);
        if (revision > 0)
        {
            var found = history.GetValueOrDefault(revision) ?? throw new CommandFailedException("unable to find the specified revision");
            await printer.PrintTyped(found.Object, string.Empty);
            return;
        }

        foreach (var entry in history.Values)
        {
            await printer.PrintTyped(entry.Object, string.Empty);
        }
    }

    private static Coroutine<SortedDictionary<long, WorkloadRevision>> HistoryOf(CommandCall call, Target target) =>
        KindList.Find(target.Type)?.Rollout is { } rollout
            ? rollout.HistoryOf(call, target.Read)
            : throw new CommandFailedException(VisitedKinds.Refuse(target.Type, "history viewer", "history"));

    private static string Table(SortedDictionary<long, WorkloadRevision> history)
    {
        var width = Math.Max(RevisionWidth, history.Keys.Max().ToString(CultureInfo.InvariantCulture).Length + 2);
        var text = new StringBuilder("REVISION".PadRight(width)).Append("CHANGE-CAUSE\n");
        foreach (var (number, entry) in history)
        {
            var cause = string.IsNullOrEmpty(entry.Cause) ? "<none>" : entry.Cause;
            text.Append(number.ToString(CultureInfo.InvariantCulture).PadRight(width)).Append(cause).Append('\n');
        }

        return text.ToString();
    }
}
