using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// The known phases, reasons and conditions. A negated claim with a misspelt one would always hold. So it must be one of them, or occur in
/// an earlier step, or in an actual object.
/// </summary>
internal static class KnownStatuses
{
    private static readonly HashSet<string> Known = new((
        "Pending Running Succeeded Failed Unknown Completed Error Terminating Active Bound Lost Available Released Ready NotReady "
        + "SchedulingDisabled Ready,SchedulingDisabled NotReady,SchedulingDisabled Evicted NodeLost NodeAffinity Preempting Preempted "
        + "Shutdown NodeShutdown Terminated ContainerCreating PodInitializing CrashLoopBackOff ErrImagePull ImagePullBackOff "
        + "ErrImageNeverPull InvalidImageName ImageInspectError RegistryUnavailable SignatureValidationFailed BackOff Waiting "
        + "CreateContainerConfigError CreateContainerError PreCreateHookError PreStartHookError PostStartHookError RunContainerError "
        + "StartError ContainerCannotRun OOMKilled DeadlineExceeded ContainerStatusUnknown KillContainerError VerifyNonRootError "
        + "RunInitContainerError CreatePodSandboxError ConfigPodSandboxError KillPodSandboxError SetupNetworkError NetworkNotReady "
        + "Unschedulable SchedulingGated ContainersNotReady ContainersNotInitialized PodScheduled Initialized ContainersReady "
        + "PodReadyToStartContainers DisruptionTarget PreemptionByScheduler DeletionByTaintManager EvictionByEvictionAPI DeletionByPodGC "
        + "TerminationByKubelet PodCompleted PodFailed UnexpectedAdmissionError OutOfcpu OutOfmemory OutOfpods OutOfephemeral-storage "
        + "NodePorts ReadinessGatesNotReady Progressing ReplicaFailure MinimumReplicasAvailable MinimumReplicasUnavailable "
        + "NewReplicaSetAvailable NewReplicaSetCreated FoundNewReplicaSet ReplicaSetUpdated ReplicaSetCreateError "
        + "ProgressDeadlineExceeded DeploymentPaused DeploymentResumed FailedCreate FailedDelete Complete Suspended FailureTarget "
        + "SuccessCriteriaMet BackoffLimitExceeded JobSuspended JobResumed PodFailurePolicy CompletionsReached MemoryPressure DiskPressure "
        + "PIDPressure NetworkUnavailable KubeletReady KubeletNotReady NodeStatusUnknown KubeletHasSufficientMemory "
        + "KubeletHasInsufficientMemory KubeletHasNoDiskPressure KubeletHasDiskPressure KubeletHasSufficientPID "
        + "KubeletHasInsufficientPID AbleToScale ScalingActive ScalingLimited ScalingDisabled FailedGetResourceMetric ReadyForNewScale "
        + "ValidMetricFound TooFewReplicas TooManyReplicas DesiredWithinRange DisruptionAllowed SufficientPods InsufficientPods "
        + "Resizing FileSystemResizePending PodResizePending PodResizeInProgress Infeasible Deferred WaitForFirstConsumer Established "
        + "NamesAccepted NamespaceDeletionContentFailure NamespaceContentRemaining NamespaceFinalizersRemaining").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Beginnings = ["Init:", "ExitCode:", "Signal:"];

    /// <summary>Whether a text looks like an image rather than a status: both may contain a colon.</summary>
    public static bool IsImage(string text) =>
        text.Contains(':', StringComparison.Ordinal) && !IsOfInit(text);

    /// <summary>Whether a listing shows it for a Pod whose init containers are not complete, or for an ended Pod.</summary>
    public static bool IsOfInit(string status) => Array.Exists(Beginnings, begin => status.StartsWith(begin, StringComparison.Ordinal));

    /// <exception cref="StepFailureException">There is no such status.</exception>
    public static void Require(string status, Story story)
    {
        if (Known.Contains(status) || IsOfInit(status)
            || (story.Told.Contain(status) && Finder.KindOf(status, null, story, story.History.Now) is null) || WasSeen(status, story))
        {
            return;
        }

        var nearest = Known.Where(other => EditDistance.Between(other, status) <= 2).Order(StringComparer.Ordinal).Take(3)
            .Select(static other => $"\"{other}\"").ToList();
        throw new StepFailureException(
            $"There is no status or reason \"{status}\", and nothing ever had it: the claim would be true of any object."
            + (nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : string.Empty));
    }

    private static bool WasSeen(string status, Story story)
    {
        for (var index = 0; index < story.History.Count; index++)
        {
            var item = story.History[index].Object;
            if (ObjectFacts.StatusesOf(item).Contains(status, StringComparer.OrdinalIgnoreCase)
                || (item.Kind == "Event" && item.TextAt("reason") == status))
            {
                return true;
            }
        }

        return false;
    }
}
