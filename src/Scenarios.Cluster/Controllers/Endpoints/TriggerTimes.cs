using System.Globalization;
using Scenarios.Api.Objects;
using Scenarios.Api.Tree;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>
/// What moved a Service's endpoints, for the annotation <c>endpoints.kubernetes.io/last-change-trigger-time</c>: at first the Service's
/// creation, later the earliest change of a Pod's readiness (kubernetes, staging/src/k8s.io/endpointslice/trigger_time_tracker.go).
/// </summary>
internal sealed class TriggerTimes
{
    public const string Annotation = "endpoints.kubernetes.io/last-change-trigger-time";

    private readonly Dictionary<ObjectKey, Dictionary<string, DateTimeOffset>> _known = [];

    /// <returns>The time as text; null where nothing moved that is known.</returns>
    public StringValue? Next(ApiObject service, IReadOnlyList<ApiObject> pods)
    {
        var key = ObjectKey.Of(service);
        var isNew = !_known.TryGetValue(key, out var before);
        var after = new Dictionary<string, DateTimeOffset>(pods.Count, StringComparer.Ordinal);
        DateTimeOffset? earliest = null;
        foreach (var pod in pods)
        {
            if (Time(pod) is not { } time)
            {
                continue;
            }

            after[pod.Name] = time;
            var isLater = before is null || !before.TryGetValue(pod.Name, out var last) || time > last;
            if (isLater && (earliest is null || time < earliest))
            {
                earliest = time;
            }
        }

        _known[key] = after;
        return (isNew ? service.CreationTimestamp : earliest) is { } trigger ? new StringValue(Format(trigger)) : null;
    }

    public void Forget(ObjectKey service) => _known.Remove(service);

    private static DateTimeOffset? Time(ApiObject pod) =>
        PodFacts.Condition(pod, "Ready")?.Find("lastTransitionTime") is StringValue text ? Timestamp.TryParse(text.Text) : null;

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
