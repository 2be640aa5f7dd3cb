using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Rollout.Workloads;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.DaemonSets;

/// <summary>Rollouts of DaemonSets, in kubectl's words (kubectl, pkg/polymorphichelpers/rollout_status.go).</summary>
internal sealed class DaemonSetRollout : IWorkloadRollout
{
    public PodTemplateSpec TemplateOf(ApiObject item) => DaemonSet.Of(item).Spec.Template;

    public ApiObject WithTemplate(ApiObject item, PodTemplateSpec template) =>
        DaemonSet.Of(item) is var set ? set with { Spec = set.Spec with { Template = template } } : item;

    public Coroutine<SortedDictionary<long, WorkloadRevision>> HistoryOf(CommandCall call, ApiObject item) =>
        ControllerRevisions.HistoryOf(call, this, item);

    public Coroutine<string> Undo(CommandCall call, Target target, long toRevision, DryRun dryRun) =>
        ControllerRevisions.Undo(call, this, target, toRevision, dryRun);

    public (string Message, bool IsDone) Progress(ApiObject item, long revision)
    {
        var set = DaemonSet.Of(item);
        var (name, status) = (GoText.Quote(item.Name), set.Status);
        RollingUpdateOnly.Require(set.Spec.UpdateStrategy.Type);
        if (set.Metadata.Generation > status.ObservedGeneration)
        {
            return ("Waiting for daemon set spec update to be observed...\n", false);
        }

        var wanted = status.DesiredNumberScheduled;
        if (status.UpdatedNumberScheduled < wanted)
        {
            return (
                $"Waiting for daemon set {name} rollout to finish: {status.UpdatedNumberScheduled} out of {wanted} new pods have been "
                + "updated...\n", false);
        }

        return status.NumberAvailable < wanted
            ? (
                $"Waiting for daemon set {name} rollout to finish: {status.NumberAvailable} of {wanted} updated pods are available...\n",
                false)
            : ($"daemon set {name} successfully rolled out\n", true);
    }
}
