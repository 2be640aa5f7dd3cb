using Scenarios.Api.Tables.Text;

namespace Scenarios.Kubectl.Logs;

/// <summary>
/// The Pod with the most to say first: assigned, running, ready, ready for longest, restarted most, oldest; kubectl's
/// <c>podutils.ByLogging</c>.
/// </summary>
internal sealed class LoggingPodOrder : IComparer<ApiObject>
{
    public static LoggingPodOrder Instance { get; } = new();

    public int Compare(ApiObject? x, ApiObject? y)
    {
        var (left, right) = (KeyOf(x!), KeyOf(y!));
        return left.CompareTo(right);
    }

    private static (int Unassigned, int Phase, int NotReady, DateTimeOffset ReadySince, long FewRestarts, DateTimeOffset Created) KeyOf(ApiObject pod)
    {
        var ready = pod.ListAt("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Ready");
        var isReady = ready.Text("status") == "True";
        return (
            pod.TextAt("spec", "nodeName").Length == 0 ? 1 : 0,
            pod.TextAt("status", "phase") switch { "Unknown" => 1, "Pending" => 2, _ => 0 },
            isReady ? 0 : 1,
            isReady ? Timestamp.TryParse(ready.Text("lastTransitionTime")) ?? DateTimeOffset.MaxValue : DateTimeOffset.MaxValue,
            -PodText.Of(pod).Restarts,
            pod.CreationTimestamp ?? DateTimeOffset.MaxValue);
    }
}
