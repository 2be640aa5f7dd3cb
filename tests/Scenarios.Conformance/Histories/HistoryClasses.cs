namespace Scenarios.Conformance.Histories;

/// <summary>
/// The classes of differences. A difference belongs to the first class that fits. Differences/histories.txt says why each class is there.
/// </summary>
internal static class HistoryClasses
{
    private const string Terminated = "\"state\":{\"terminated\"";

    private static readonly HashSet<string> RolloutReasons =
        new(["ScalingReplicaSet", "SuccessfulCreate", "SuccessfulDelete", "SuccessfulRescale"], StringComparer.Ordinal);

    private static readonly HistoryClass[] All =
    [
        HistoryClass.Statuses("Statuses of a Pod: ours goes on", static of => IsPod(of) && of.OursGoesOn),
        HistoryClass.Statuses("Statuses of a Pod: the object is not seen at ours", static of => IsPod(of) && of.Ours is null),
        HistoryClass.Statuses(
            "Statuses of a Pod: a run is seen at the recording only, ours ends from Pending",
            static of => IsPod(of)
                && of.Missing.Any(IsRunning)
                && of.Extra.Any(static status => IsPending(status) && Has(status, Terminated))),
        HistoryClass.Statuses(
            "Statuses of a Pod: it waits in a crash loop at one side only",
            static of => IsPod(of) && of.Missing.Any(IsCrashLoop) != of.Extra.Any(IsCrashLoop)),
        HistoryClass.Statuses(
            "Statuses of a Pod: init containers and sidecars",
            static of => IsPod(of) && of.Differing.All(static status => Has(status, "initContainerStatuses"))),
        HistoryClass.Statuses(
            "Statuses of a Pod: it starts before it is deleted at one side, after at the other",
            static of => IsPod(of)
                && of.Differing.Any(static status => IsDeleting(status) && IsPending(status))
                && !of.Differing.Any(static status => Has(status, "ErrImage"))),
        HistoryClass.Statuses(
            "Statuses of a Pod: ours waits once more for its container",
            static of => IsPod(of) && of.OursHasMore && of.Extra.Any(IsPending)),
        HistoryClass.Statuses(
            "Statuses of a Pod: the same steps with another detail",
            static of => IsPod(of) && of.Ours?.Statuses.Count == of.Recorded.Statuses.Count),
        HistoryClass.Statuses("Statuses of a Pod: the recording has more steps", static of => IsPod(of) && of.RecordingHasMore),
        HistoryClass.Statuses("Statuses of a Pod: other steps", IsPod),
        HistoryClass.Statuses("Statuses of a Node: other steps", static of => of.Kind == "nodes"),
        HistoryClass.Statuses("Statuses of a Namespace: other steps", static of => of.Kind == "namespaces"),
        HistoryClass.Statuses(
            "Statuses of a workload, Service or EndpointSlice: the object is not seen at ours",
            static of => of.Ours is null),
        HistoryClass.Statuses("Statuses of an EndpointSlice: ours has more steps", static of => IsSlice(of) && of.OursHasMore),
        HistoryClass.Statuses(
            "Statuses of an EndpointSlice: the recording has more steps",
            static of => IsSlice(of) && of.RecordingHasMore),
        HistoryClass.Statuses("Statuses of an EndpointSlice: other steps", IsSlice),
        HistoryClass.Statuses("Statuses of a workload: ours has more steps", static of => of.OursHasMore),
        HistoryClass.Statuses("Statuses of a workload: the recording has more steps", static of => of.RecordingHasMore),
        HistoryClass.Statuses(
            "Statuses of a workload: counts rise and fall in other steps",
            static of => of.Missing.Count + of.Extra.Count > 0),
        HistoryClass.Statuses("Statuses of a workload: the same in another order", static _ => true),
        HistoryClass.Events("Events of a Pod that was scheduled at one side only", static of => of.IsOfLonePod),
        HistoryClass.Events("Events of a rollout's steps", static of => RolloutReasons.Contains(of.Either.Reason)),
        HistoryClass.Events(
            "Pulling, Pulled: the image is on the node at one side only",
            static of => of.Either.Reason is "Pulling" or "Pulled"),
        HistoryClass.Events("Killing: ours only", static of => of is { Either.Reason: "Killing", Recorded: null }),
        HistoryClass.Events("Unhealthy: the recording only", static of => of is { Either.Reason: "Unhealthy", Ours: null }),
        HistoryClass.Events(
            "FailedMount of kube-api-access: the recording only",
            static of => of is { Either.Reason: "FailedMount", Ours: null } && Has(of.Either.Message, "failed to sync configmap cache")),
        HistoryClass.Events("CgroupV1: the recording only", static of => of is { Either.Reason: "CgroupV1", Ours: null }),
        HistoryClass.Events("An Event of a Pod with another count", static of => of.IsOfCount && Has(of.Either.Object, "Pod/")),
        HistoryClass.Events("An Event of another object with another count", static of => of.IsOfCount),
        HistoryClass.Events("An Event with another message", static of => of is { Recorded: not null, Ours: not null }),
        HistoryClass.Events("Another Event at the recording only", static of => of.Ours is null),
        HistoryClass.Events("Another Event at ours only", static _ => true),
    ];

    public static IEnumerable<string> Names => All.Select(static item => item.Name);

    public static string Of(StatusDifference difference) => All.First(item => item.OfStatuses?.Invoke(difference) == true).Name;

    public static string Of(EventDifference difference) => All.First(item => item.OfEvents?.Invoke(difference) == true).Name;

    private static bool IsPod(StatusDifference of) => of.Kind == "pods";

    private static bool IsSlice(StatusDifference of) => of.Kind == "endpointslices.discovery.k8s.io";

    private static bool IsRunning(string status) => Has(status, "\"phase\":\"Running\"");

    private static bool IsPending(string status) => Has(status, "\"phase\":\"Pending\"");

    private static bool IsCrashLoop(string status) => Has(status, "CrashLoopBackOff");

    private static bool IsDeleting(string status) => Has(status, "\"deleting\":true");

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
