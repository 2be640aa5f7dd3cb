using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling;

/// <summary>The condition that tells why a Pod has no node yet.</summary>
internal static class UnschedulableStatus
{
    public static ApiObject Set(ApiObject pod, string message, DateTimeOffset now)
    {
        var conditions = pod.ListAt("status", "conditions");
        var since = new StringValue(Timestamp.Format(now));
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index].Find("type") is StringValue { Text: "PodScheduled" })
            {
                // The time is that of the last change of the status, not of the message.
                var kept = conditions[index].Find("status") is StringValue { Text: "False" } ? conditions[index].Find("lastTransitionTime") : null;
                return With(pod, conditions.WithItem(index, Condition(message, kept ?? since)));
            }
        }

        return With(pod, conditions.WithAdded(Condition(message, since)));
    }

    private static ApiObject With(ApiObject pod, ListValue conditions) => pod.With(["status", "conditions"], conditions);

    private static ObjectValue Condition(string message, Value since) => ObjectValue.Of(
        ("type", new StringValue("PodScheduled")),
        ("status", new StringValue("False")),
        ("lastProbeTime", NullValue.Instance),
        ("lastTransitionTime", since),
        ("reason", new StringValue("Unschedulable")),
        ("message", new StringValue(message)));
}
