using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>The rollout operations of a kind that runs Pods (kubectl, pkg/polymorphichelpers).</summary>
internal interface IWorkloadRollout
{
    /// <summary>The progress of a rollout: what to print, and whether it is complete.</summary>
    /// <exception cref="CommandLine.Errors.CommandFailedException">The rollout failed, or its progress cannot be determined.</exception>
    (string Message, bool IsDone) Progress(ApiObject item, long revision);

    PodTemplateSpec TemplateOf(ApiObject item);

    ApiObject WithTemplate(ApiObject item, PodTemplateSpec template);

    /// <summary>The workload's history, by number.</summary>
    Coroutine<SortedDictionary<long, WorkloadRevision>> HistoryOf(CommandCall call, ApiObject item);

    /// <summary>Restores an earlier template.</summary>
    /// <param name="toRevision">Zero for the revision before the last one.</param>
    /// <returns>The result, in kubectl's words.</returns>
    /// <exception cref="CommandLine.Errors.CommandFailedException">There is no such revision, or the server refused.</exception>
    Coroutine<string> Undo(CommandCall call, Target target, long toRevision, DryRun dryRun);
}
