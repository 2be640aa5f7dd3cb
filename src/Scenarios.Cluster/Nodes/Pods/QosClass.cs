namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The quality-of-service class (kubernetes, pkg/apis/core/v1/helper/qos/qos.go).</summary>
internal static class QosClass
{
    public static string Of(ApiObject pod)
    {
        var (any, guaranteed) = (false, true);
        foreach (var list in new[] { "containers", "initContainers" })
        {
            foreach (var container in pod.ListAt("spec", list))
            {
                var requests = container.Find("resources", "requests") as ObjectValue ?? ObjectValue.Empty;
                var limits = container.Find("resources", "limits") as ObjectValue ?? ObjectValue.Empty;
                foreach (var name in new[] { "cpu", "memory" })
                {
                    any |= requests.ContainsKey(name) || limits.ContainsKey(name);
                    guaranteed &= limits[name] is { } limit && (requests[name] is not { } request || request.Equals(limit));
                }
            }
        }

        return !any ? "BestEffort" : guaranteed ? "Guaranteed" : "Burstable";
    }
}
