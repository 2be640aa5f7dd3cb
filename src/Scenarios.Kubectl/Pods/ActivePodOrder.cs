namespace Scenarios.Kubectl.Pods;

/// <summary>
/// Which of two Pods serves better; the better one is greater: bound to a node, running, ready, ready for longer, restarted less often, older
/// (kubectl, pkg/util/podutils ActivePods).
/// </summary>
internal sealed class ActivePodOrder : IComparer<ApiObject>
{
    public static ActivePodOrder Instance { get; } = new();

    public int Compare(ApiObject? x, ApiObject? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = IsBound(x).CompareTo(IsBound(y));
        order = order != 0 ? order : Phase(x).CompareTo(Phase(y));
        order = order != 0 ? order : (ReadySince(x) is not null).CompareTo(ReadySince(y) is not null);
        order = order != 0 ? order : CompareTimes(ReadySince(x), ReadySince(y));
        order = order != 0 ? order : MostRestarts(y).CompareTo(MostRestarts(x));
        return order != 0 ? order : CompareTimes(x.CreationTimestamp, y.CreationTimestamp);
    }

    // The earlier one is greater.
    private static int CompareTimes(DateTimeOffset? left, DateTimeOffset? right) =>
        left is { } l && right is { } r ? r.CompareTo(l) : 0;

    private static bool IsBound(ApiObject pod) => pod.TextAt("spec", "nodeName").Length > 0;

    private static int Phase(ApiObject pod) => pod.TextAt("status", "phase") switch
    {
        "Running" => 2,
        "Unknown" => 1,
        _ => 0,
    };

    private static DateTimeOffset? ReadySince(ApiObject pod)
    {
        foreach (var condition in pod.ListAt("status", "conditions"))
        {
            if (condition.Find("type") is StringValue { Text: "Ready" } && condition.Find("status") is StringValue { Text: "True" })
            {
                return Timestamp.TryParse((condition.Find("lastTransitionTime") as StringValue)?.Text ?? string.Empty) ?? DateTimeOffset.MinValue;
            }
        }

        return null;
    }

    private static long MostRestarts(ApiObject pod)
    {
        long most = 0;
        foreach (var container in pod.ListAt("status", "containerStatuses"))
        {
            most = Math.Max(most, (container.Find("restartCount") as IntegerValue)?.Integer ?? 0);
        }

        return most;
    }
}
