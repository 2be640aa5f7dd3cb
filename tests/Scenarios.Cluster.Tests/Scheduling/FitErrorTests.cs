using Scenarios.Cluster.Scheduling;

namespace Scenarios.Cluster.Tests.Scheduling;

/// <summary>Sentences as kubernetes 1.33's scheduler writes them into Events (types.go, FitError; preemption.go).</summary>
internal sealed class FitErrorTests
{
    private static readonly Refusal Full = new(["Insufficient cpu"], IsFinal: false);

    [Test]
    public void MessageOf_NoNodes_SaysSo() => FitError.MessageOf([]).ShouldBe("no nodes available to schedule pods");

    [Test]
    public void MessageOf_Several_CountsAndSortsThem() =>
        FitError.MessageOf([Full, Refusal.Unschedulable, Full, new Refusal(["Insufficient memory", "Insufficient cpu"], IsFinal: true)])
            .ShouldBe(
            "0/4 nodes are available: 1 Insufficient memory, 1 node(s) were unschedulable, 3 Insufficient cpu. "
            + "preemption: 0/4 nodes are available: 2 No preemption victims found for incoming pod, 2 Preemption is not helpful for "
            + "scheduling.");
}
