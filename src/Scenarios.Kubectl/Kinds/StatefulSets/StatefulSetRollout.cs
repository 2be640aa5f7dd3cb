using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Rollout.Workloads;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.StatefulSets;

/// <summary>Rollouts of StatefulSets, in kubectl's words (kubectl, pkg/polymorphichelpers/rollout_status.go).</summary>
internal sealed class StatefulSetRollout : IWorkloadRollout
{
    public PodTemplateSpec TemplateOf(ApiObject item) => StatefulSet.Of(item).Spec.Template;

    public ApiObject WithTemplate(ApiObject item, PodTemplateSpec template) =>
        StatefulSet.Of(item) is var set ? set with { Spec = set.Spec with { Template = template } } : item;

    public Coroutine<SortedDictionary<long, WorkloadRevision>> HistoryOf(CommandCall call, ApiObject item) =>
        ControllerRevisions.HistoryOf(call, this, item);

    public Coroutine<string> Undo(CommandCall call, Target target, long toRevision, DryRun dryRun) =>
        ControllerRevisions.Undo(call, this, target, toRevision, dryRun);

    public (string Message, bool IsDone) Progress(ApiObject item, long revision)
    {
        var set = StatefulSet.Of(item);
        var (spec, status) = (set.Spec, set.Status);
        RollingUpdateOnly.Require(spec.UpdateStrategy.Type);
        if (status.ObservedGeneration == 0 || set.Metadata.Generation > status.ObservedGeneration)
        {
            return ("Waiting for statefulset spec update to be observed...\n", false);
        }

        if (status.ReadyReplicas < spec.Replicas)
        {
            return ($"Waiting for {spec.Replicas - status.ReadyReplicas} pods to be ready...\n", false);
        }

        if (spec.UpdateStrategy.RollingUpdate is { Exists: true } rolling)
        {
            var wanted = spec.Replicas - rolling.Partition;
            return rolling.HasPartition && status.UpdatedReplicas < wanted
                ? (
                    $"Waiting for partitioned roll out to finish: {status.UpdatedReplicas} out of {wanted} new pods have been updated...\n",
                    false)
                : ($"partitioned roll out complete: {status.UpdatedReplicas} new pods have been updated...\n", true);
        }

        return status.UpdateRevision != status.CurrentRevision
            ? (
                $"waiting for statefulset rolling update to complete {status.UpdatedReplicas} pods at revision "
                + $"{status.UpdateRevision}...\n",
                false)
            : ($"statefulset rolling update complete {status.CurrentReplicas} pods at revision {status.UpdateRevision}...\n", true);
    }
}
