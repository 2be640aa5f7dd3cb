using Scenarios.Api.Requests;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Drain;

/// <summary>Decides which Pods of a node may be removed, and what to print about the others (kubectl, pkg/drain/filters.go).</summary>
internal sealed class DrainFilter(CommandCall call)
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    /// <summary>Decides about a Pod: the first filter that keeps it, or else the last one, determines the verdict.</summary>
    public DrainVerdict Judge(Pod pod)
    {
        var verdict = DrainVerdict.Goes;
        foreach (var filter in (Func<Pod, DrainVerdict>[])[SkipDeleted, DaemonSet, Mirror, LocalStorage, Unmanaged])
        {
            verdict = filter(pod);
            if (!verdict.IsToGo)
            {
                break;
            }
        }

        return verdict;
    }

    private static bool IsFinished(Pod pod) => pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed;

    private DrainVerdict SkipDeleted(Pod pod) => IsLongDeleted(call, pod) ? DrainVerdict.Stays : DrainVerdict.Goes;

    /// <summary>Whether the Pod has been terminating for longer than the user wants to wait.</summary>
    public static bool IsLongDeleted(CommandCall call, Pod pod) =>
        call.Flags.Integer("skip-wait-for-delete-timeout") is > 0 and var seconds
        && pod.Metadata.DeletionTimestamp is { } time && (call.Simulation.Now - time).TotalSeconds > seconds;

    private DrainVerdict DaemonSet(Pod pod)
    {
        if (((ApiObject)pod).Controller is not { Kind: "DaemonSet" } owner || IsFinished(pod))
        {
            return DrainVerdict.Goes;
        }

        var found = call.Api.Get(call.Resources.Find("daemonsets.apps"), pod.Namespace, owner.Name);
        if (!found.IsSuccess)
        {
            return found.Status.Reason == StatusReason.NotFound && call.Flags.Boolean("force")
                ? new DrainVerdict(IsToGo: true, Warning: found.Status.Message)
                : new DrainVerdict(IsToGo: false, Error: found.Status.Message);
        }

        return call.Flags.Boolean("ignore-daemonsets")
            ? new DrainVerdict(IsToGo: false, Warning: "ignoring DaemonSet-managed Pods")
            : new DrainVerdict(IsToGo: false, Error: "DaemonSet-managed Pods (use --ignore-daemonsets to ignore)");
    }

    private static DrainVerdict Mirror(Pod pod) => pod.Annotations[MirrorAnnotation] is null ? DrainVerdict.Goes : DrainVerdict.Stays;

    private DrainVerdict LocalStorage(Pod pod)
    {
        if (IsFinished(pod) || !pod.Spec.Volumes.Any(static volume => volume.EmptyDir.Exists))
        {
            return DrainVerdict.Goes;
        }

        return call.Flags.Boolean("delete-emptydir-data")
            ? new DrainVerdict(IsToGo: true, Warning: "deleting Pods with local storage")
            : new DrainVerdict(IsToGo: false, Error: "Pods with local storage (use --delete-emptydir-data to override)");
    }

    private DrainVerdict Unmanaged(Pod pod)
    {
        if (IsFinished(pod) || ((ApiObject)pod).Controller is not null)
        {
            return DrainVerdict.Goes;
        }

        return call.Flags.Boolean("force")
            ? new DrainVerdict(IsToGo: true, Warning: "deleting Pods that declare no controller")
            : new DrainVerdict(IsToGo: false, Error: "Pods that declare no controller (use --force to override)");
    }
}
