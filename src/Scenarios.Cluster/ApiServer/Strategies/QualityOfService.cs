namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>A Pod's quality of service class (kubernetes, pkg/apis/core/v1/helper/qos/qos.go): from the cpu and memory of its containers.</summary>
internal static class QualityOfService
{
    private static readonly StringValue BestEffort = new("BestEffort");
    private static readonly StringValue Burstable = new("Burstable");
    private static readonly StringValue Guaranteed = new("Guaranteed");
    private static readonly string[] Lists = ["containers", "initContainers"];
    private static readonly string[] Counted = ["cpu", "memory"];

    public static StringValue Of(ObjectValue spec)
    {
        var any = false;
        var all = true;
        foreach (var list in Lists)
        {
            if (spec[list] is not ListValue containers)
            {
                continue;
            }

            foreach (var container in containers)
            {
                foreach (var resource in Counted)
                {
                    var request = NonZero(container.Find("resources", "requests", resource));
                    var limit = NonZero(container.Find("resources", "limits", resource));
                    any |= request is not null || limit is not null;
                    all &= limit is not null && (request is null || request.Equals(limit));
                }
            }
        }

        return !any ? BestEffort : all ? Guaranteed : Burstable;
    }

    // Quantities are canonical in the store, so that equal amounts are equal texts.
    private static Value? NonZero(Value? quantity) => quantity is null or StringValue { Text: "0" } or IntegerValue { Integer: 0 } ? null : quantity;
}
