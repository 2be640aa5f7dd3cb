using Scenarios.Cluster.Nodes;

namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>As Go's Duration.String writes durations that were truncated to milliseconds: the kubelet's "in 1.234s".</summary>
internal sealed class GoDurationTests
{
    [TestCase(0, "0s")]
    [TestCase(0.9, "0s")]
    [TestCase(1, "1ms")]
    [TestCase(999, "999ms")]
    [TestCase(1000, "1s")]
    [TestCase(1234, "1.234s")]
    [TestCase(1200, "1.2s")]
    [TestCase(60_000, "1m0s")]
    [TestCase(62_500, "1m2.5s")]
    [TestCase(3_600_000, "1h0m0s")]
    [TestCase(5_430_001, "1h30m30.001s")]
    public void OfMilliseconds_Duration(double milliseconds, string expected) => GoDuration.OfMilliseconds(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(expected);
}
