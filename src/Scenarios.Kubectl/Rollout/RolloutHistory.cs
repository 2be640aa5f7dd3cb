using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Kinds;
using Scenarios.Kubectl.Kinds.Deployments;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Rollout.Workloads;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout history</c> of Deployments (kubectl, pkg/cmd/rollout/rollout_history.go; pkg/polymorphichelpers/history.go).</summary>
internal sealed class RolloutHistory : Command
{
    // "REVISION" and the two spaces of kubectl's tab writer.
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
            ? PrintReplicaSets(call, printer, target, revision)
            : PrintHistory(call, printer, target, revision));
        return 0;
    }

    private static async Coroutine PrintHistory(CommandCall call, ResultPrinter printer, Target target, long revision)
    {
        var revisions = await RevisionsOf(call, target);
        if (revisions.Count == 0)
        {
            await printer.Print(target.Read, "\nNo rollout history found.");
            return;
        }

        if (revision > 0)
        {
            var replicaSet = revisions.GetValueOrDefault(revision) ?? throw new CommandFailedException("unable to find the specified revision");
            await printer.Print(target.Read, $"with revision #{revision}\n{Template(ReplicaSet.Of(replicaSet))}");
            return;
        }

        await printer.Print(target.Read, $"\n{Table(revisions)}");
    }

    private static async Coroutine PrintReplicaSets(CommandCall call, ResultPrinter printer, Target target, long revision)
    {
        var revisions = await RevisionsOf(call, target);
        if (revision > 0)
        {
            await printer.PrintTyped(
                revisions.GetValueOrDefault(revision) ?? throw new CommandFailedException("unable to find the specified revision"), string.Empty);
            return;
        }

        foreach (var replicaSet in revisions.Values)
        {
            await printer.PrintTyped(replicaSet, string.Empty);
        }
    }

    private static Coroutine<SortedDictionary<long, ApiObject>> RevisionsOf(CommandCall call, Target target) => KindList.Find(target.Type)?.Rollout switch
    {
        DeploymentRollout => Revisions.Of(call, Deployment.Of(target.Read)),
        not null => throw CommandFailedException.NotSimulated($"\"kubectl rollout history\" of a {target.Type.Kind}"),
        null => throw new CommandFailedException($"no history viewer has been implemented for {GoText.Quote(target.Type.GroupKind)}"),
    };

    private static string Template(ReplicaSet replicaSet)
    {
        var template = replicaSet.Spec.Template;
        if (replicaSet.Annotations[ChangeCause.Annotation] is { } cause)
        {
            var metadata = template.Metadata;
            template = template with { Metadata = metadata with { Annotations = metadata.Annotations.With(ChangeCause.Annotation, cause) } };
        }

        var writer = DescriptionWriter.Unaligned();
        PodTemplateSection.Write(writer, template);
        return writer.ToText();
    }

    private static string Table(SortedDictionary<long, ApiObject> revisions)
    {
        var width = Math.Max(RevisionWidth, revisions.Keys.Max().ToString(CultureInfo.InvariantCulture).Length + 2);
        var text = new StringBuilder("REVISION".PadRight(width)).Append("CHANGE-CAUSE\n");
        foreach (var (number, replicaSet) in revisions)
        {
            var cause = new TextMap(replicaSet.Annotations)[ChangeCause.Annotation];
            text.Append(number.ToString(CultureInfo.InvariantCulture).PadRight(width)).Append(string.IsNullOrEmpty(cause) ? "<none>" : cause).Append('\n');
        }

        return text.ToString();
    }
}
