namespace Scenarios.Cluster.Controllers;

/// <summary>What controllers ask about a Pod (kubernetes, pkg/api/v1/pod/util.go, pkg/controller/controller_utils.go).</summary>
internal static class PodFacts
{
    /// <summary>Neither ended nor being deleted.</summary>
    public static bool IsActive(ApiObject pod) => !pod.IsBeingDeleted && !IsEnded(pod);

    /// <summary>Succeeded or failed.</summary>
    public static bool IsEnded(ApiObject pod) => pod.TextAt("status", "phase") is "Succeeded" or "Failed";

    public static bool IsReady(ApiObject pod) => Condition(pod, "Ready")?.Find("status") is StringValue { Text: "True" };

    /// <summary>When it became ready; null when it is not.</summary>
    public static DateTimeOffset? ReadySince(ApiObject pod)
    {
        var condition = Condition(pod, "Ready");
        return condition?.Find("status") is StringValue { Text: "True" } && condition.Find("lastTransitionTime") is StringValue time
            ? Timestamp.TryParse(time.Text)
            : null;
    }

    public static Value? Condition(ApiObject pod, string type)
    {
        foreach (var condition in pod.ListAt("status", "conditions"))
        {
            if (condition.Find("type") is StringValue text && string.Equals(text.Text, type, StringComparison.Ordinal))
            {
                return condition;
            }
        }

        return null;
    }
}
