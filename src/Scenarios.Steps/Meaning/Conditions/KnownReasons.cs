using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Texts;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>
/// The Event reasons of Kubernetes and ingress-nginx. A claim that there is no Event of a misspelt reason would always hold. So the reason
/// must be one of them, or occur in an earlier step, or in an actual Event.
/// </summary>
internal static class KnownReasons
{
    /// <summary>The most letters in which a suggested reason differs.</summary>
    private const int MostLetters = 3;

    private const int MostNearest = 3;

    private static readonly HashSet<string> Known = new((
        "Created Started Failed Killing Preempting BackOff ExceededGracePeriod FailedKillPod FailedCreatePodContainer "
        + "FailedMakePodDataDirectories NetworkNotReady Pulling Pulled InspectFailed ErrImageNeverPull ErrImagePull "
        + "ImagePullBackOff FailedToRetrieveImagePullSecret NodeReady NodeNotReady NodeSchedulable NodeNotSchedulable "
        + "Starting Stopping KubeletSetupFailed FailedAttachVolume FailedDetachVolume FailedMount FailedUnMount "
        + "VolumeResizeFailed VolumeResizeSuccessful FileSystemResizeFailed FileSystemResizeSuccessful FailedMapVolume "
        + "FailedUnmapDevice AlreadyMountedVolume SuccessfulAttachVolume SuccessfulMountVolume Rebooted ContainerGCFailed "
        + "ImageGCFailed FailedNodeAllocatableEnforcement NodeAllocatableEnforced SandboxChanged FailedCreatePodSandBox "
        + "FailedPodSandBoxStatus FailedMountOnFilesystemMismatch FailedPrepareDynamicResources InvalidDiskCapacity "
        + "FreeDiskSpaceFailed Unhealthy ProbeWarning FailedSync FailedValidation FailedPostStartHook FailedPreStopHook "
        + "Evicted EvictionThresholdMet SystemOOM OOMKilling TaskHung NodeHasSufficientMemory NodeHasInsufficientMemory "
        + "NodeHasNoDiskPressure NodeHasDiskPressure NodeHasSufficientPID NodeHasInsufficientPID CIDRAssignmentFailed "
        + "CIDRNotAvailable NodeShutdown GracefulNodeShutdown Scheduled FailedScheduling Preempted SchedulerError "
        + "WaitingForGates ScalingReplicaSet ReplicaSetCreateError RollbackDone DeploymentRollback SelectingAll "
        + "SelectorOverlap FailedCreate SuccessfulCreate FailedDelete SuccessfulDelete SuccessfulUpdate FailedUpdate "
        + "RecreatingFailedPod RecreatingTerminatedPod FailedDaemonPod SucceededDaemonPod FailedPlacement Completed "
        + "Complete TooManyActivePods TooManySucceededPods BackoffLimitExceeded DeadlineExceeded PodFailurePolicy "
        + "SuccessPolicy Suspended Resumed SawCompletedJob MissSchedule UnexpectedJob JobAlreadyActive UnparseableSchedule "
        + "TooManyMissedTimes FailedNeedsStart UnknownTimeZone InvalidSchedule UnsupportedSchedule MissingJob UnmanagedPods "
        + "FailedGet ForbidConcurrent RegisteredNode RemovingNode DeletingNode TaintManagerEviction DeletingAllPods "
        + "NodeControllerEviction TerminatingEvictedPod CancelDeletingPod DisruptionTarget EnsuringLoadBalancer "
        + "EnsuredLoadBalancer SyncLoadBalancerFailed LoadBalancerUpdateFailed UpdatedLoadBalancer UpdateLoadBalancerFailed "
        + "DeletingLoadBalancer DeletedLoadBalancer DeleteLoadBalancerFailed UnAvailableLoadBalancer FailedToUpdateEndpoint "
        + "FailedToUpdateEndpointSlices FailedToCreateEndpoint ProvisioningSucceeded ProvisioningFailed Provisioning "
        + "ProvisioningIgnoreAccessModes ProvisioningCleanupFailed ExternalProvisioning FailedBinding WaitForFirstConsumer "
        + "WaitForPodScheduled VolumeMismatch ClaimLost ClaimMisbound VolumeDelete VolumeFailedDelete VolumeRecycled "
        + "VolumeFailedRecycle VolumeUnknownReclaimPolicy RecyclerPod ExternalExpanding Resizing ResizeFinished "
        + "FileSystemResizeRequired SuccessfulRescale FailedRescale FailedGetScale FailedGetResourceMetric "
        + "FailedGetContainerResourceMetric FailedComputeMetricsReplicas FailedGetObjectMetric FailedGetPodsMetric "
        + "FailedGetExternalMetric InvalidMetricSourceType InvalidSelector SelectorRequired AmbiguousSelector "
        + "FailedConvertHPA FailedUpdateStatus NoPods CalculateExpectedPodCountFailed NotDeleted OwnerRefInvalidNamespace "
        + "LeaderElection Sync CREATE UPDATE DELETE RELOAD ResizeStarted ResizeCompleted ResizeDeferred ResizeInfeasible "
        + "ResizeError").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a text looks like a reason: one word with an initial capital. Anything else is part of a message.</summary>
    public static bool IsReason(string text) =>
        text.Length > 0 && text.All(char.IsAsciiLetter)
        && (char.IsAsciiLetterUpper(text[0]) || Known.Any(one => string.Equals(one, text, StringComparison.OrdinalIgnoreCase)));

    /// <exception cref="StepFailureException">There is no such reason.</exception>
    public static void Require(string reason, Story story)
    {
        var seen = Seen(story);
        if (reason is "Normal" or "Warning" || Known.Contains(reason) || story.Told.Contain(reason)
            || seen.Exists(one => one.TextAt("reason") == reason || one.TextAt("message").Contains(reason, StringComparison.Ordinal)))
        {
            return;
        }

        var nearest = Known.Concat(seen.Select(static one => one.TextAt("reason"))).Distinct(StringComparer.Ordinal)
            .Select(other => (Name: other, Letters: EditDistance.Between(other.ToUpperInvariant(), reason.ToUpperInvariant())))
            .Where(static other => other.Letters <= MostLetters)
            .OrderBy(static other => other.Letters).ThenBy(static other => other.Name, StringComparer.Ordinal)
            .Take(MostNearest).Select(static other => $"\"{other.Name}\"").ToList();
        throw new StepFailureException(
            $"No Event has the reason \"{reason}\", and none ever had: a claim that there is none would always be true."
            + (nearest.Count > 0 ? $" Did you mean {string.Join(" or ", nearest)}?" : string.Empty));
    }

    private static List<ApiObject> Seen(Story story) =>
        [.. story.History.Since(0, "Event").Select(static entry => entry.Object)];
}
