using Scenarios.Api.Quantities;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Quantities as the scheduler counts: whole units, or thousandths for CPU, rounded up. Nothing counts as zero.</summary>
internal static class Amount
{
    public static long Milli(Value? value) => Quantity.Of(value).MilliValue;

    public static long Whole(Value? value) => Quantity.Of(value).Value;
}
