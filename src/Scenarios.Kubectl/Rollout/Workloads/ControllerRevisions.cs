using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Pods;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>
/// The history of DaemonSets and StatefulSets, stored in their ControllerRevisions (kubectl, pkg/polymorphichelpers/history.go and
/// rollback.go).
/// </summary>
internal static class ControllerRevisions
{
    /// <summary>The revisions that the workload controls, by number.</summary>
    public static async Coroutine<SortedDictionary<long, ControllerRevision>> Of(CommandCall call, ApiObject item)
    {
        var options = new ListOptions { LabelSelector = SelectorText.Of(item) ?? string.Empty };
        var list = await call.ValueOf(call.Api.List(call.Resources.Find("controllerrevisions.apps"), item.Namespace, options));
        var revisions = new SortedDictionary<long, ControllerRevision>();
        foreach (var revision in list.Items.Where(revision => revision.Controller?.Uid == item.Uid).Select(ControllerRevision.Of))
        {
            revisions[revision.Revision] = revision;
        }

        return revisions;
    }

    public static async Coroutine<SortedDictionary<long, WorkloadRevision>> HistoryOf(
        CommandCall call,
        IWorkloadRollout rollout,
        ApiObject item)
    {
        var history = new SortedDictionary<long, WorkloadRevision>();
        foreach (var (number, revision) in await Of(call, item))
        {
            var template = TemplateIn(revision);
            history.Add(
                number,
                new WorkloadRevision(revision.Annotations[ChangeCause.Annotation], template, rollout.WithTemplate(item, template)));
        }

        return history;
    }

    public static async Coroutine<string> Undo(CommandCall call, IWorkloadRollout rollout, Target target, long toRevision, DryRun dryRun)
    {
        var revision = Choose(await Of(call, target.Read), toRevision);
        var template = TemplateIn(revision);
        if (dryRun == DryRun.Client)
        {
            return $"will roll back to {TemplateText.Of(template)}";
        }

        if (template.Tree.Equals(rollout.TemplateOf(target.Read).Tree))
        {
            return $"skipped rollback (current template already matches revision {toRevision})";
        }

        var options = new WriteOptions { FieldValidation = FieldValidation.Warn, DryRun = dryRun == DryRun.Server };
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Strategic, revision.Data!, options);
        await call.Warn(result.Warnings);
        return result.IsSuccess
            ? "rolled back"
            : throw new CommandFailedException($"failed restoring revision {toRevision}: {result.Status.Message}");
    }

    private static ControllerRevision Choose(SortedDictionary<long, ControllerRevision> revisions, long toRevision)
    {
        if (toRevision == 0)
        {
            return revisions.Count > 1
                ? revisions.Values.ElementAt(revisions.Count - 2)
                : throw new CommandFailedException("no last revision to roll back to");
        }

        return revisions.TryGetValue(toRevision, out var revision)
            ? revision
            : throw new CommandFailedException($"unable to find specified revision {toRevision} in history");
    }

    // The patch of a StatefulSet looks the same.
    private static PodTemplateSpec TemplateIn(ControllerRevision revision) =>
        new(new DaemonSet(revision.Data as ObjectValue).Spec.Template.Tree.Without("$patch"));
}
