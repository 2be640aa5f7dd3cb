namespace Scenarios.Terminals.Reasons;

/// <summary>
/// Explains why a workload, or an object of another kind, is not in its desired state: its conditions, refusals, and its
/// Pods.
/// </summary>
internal sealed class WorkloadReasons(ClusterReasons reasons, EventRecord events, PodReasons pods)
{
    private const int MostPods = 3;

    /// <summary>The reasons of Events that say why something was not done.</summary>
    private static readonly string[] Refusals =
        ["FailedCreate", "FailedDelete", "ProvisioningFailed", "WaitForFirstConsumer", "FailedBinding", "BackoffLimitExceeded",
            "DeadlineExceeded", "FailedGetResourceMetric", "NodeNotReady"];

    /// <summary>Conditions whose healthy status is False.</summary>
    private static readonly string[] WellWhenFalse =
        ["ReplicaFailure", "MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable", "Failed", "FailureTarget",
            "Suspended", "Complete", "SuccessCriteriaMet"];

    public IReadOnlyList<string> Of(ApiObject item)
    {
        var lines = new List<string>();
        foreach (var condition in item.ListAt("status", "conditions").OfType<ObjectValue>())
        {
            var (type, status) = (ObjectTexts.Text(condition["type"]), ObjectTexts.Text(condition["status"]));
            var isWell = status == (WellWhenFalse.Contains(type, StringComparer.Ordinal)
                ? "False" : "True") || type is "Complete" or "SuccessCriteriaMet";
            if (!isWell)
            {
                var why = $"{ObjectTexts.Text(condition["reason"])}: {ObjectTexts.Text(condition["message"])}";
                lines.Add($"{item.Kind} {item.Name}: {type} is {status}{ObjectTexts.Since(condition)}, {why}");
            }
        }

        foreach (var one in OwnersBelow(item).Prepend(item))
        {
            lines.AddRange(Refusals.Select(reason =>
                (Reason: reason, Record: events.Last(one, reason))).Where(found => found.Record is not null)
                .Select(found =>
                    $"{one.Kind} {one.Name}: {found.Reason} {EventRecord.Say(found.Record!.Value)}: {found.Record.Value.Message}"));
        }

        var owned = OwnersBelow(item).Prepend(item).Select(owner => owner.Uid).ToHashSet(StringComparer.Ordinal);
        foreach (var pod in reasons.All("Pod").Where(pod => pod.Controller is { } controller && owned.Contains(controller.Uid)))
        {
            if (lines.Count(line => !line.StartsWith(' ')) > MostPods * 2)
            {
                break;
            }

            lines.AddRange(pods.Of(pod));
        }

        return lines;
    }

    /// <summary>The object's dependents that control Pods themselves: ReplicaSets, Jobs.</summary>
    private IEnumerable<ApiObject> OwnersBelow(ApiObject item) => item.Kind switch
    {
        "Deployment" => reasons.All("ReplicaSet").Where(set => set.Controller?.Uid == item.Uid),
        "CronJob" => reasons.All("Job").Where(job => job.Controller?.Uid == item.Uid),
        _ => [],
    };
}
