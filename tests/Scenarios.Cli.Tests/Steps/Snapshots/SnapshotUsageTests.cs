using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class SnapshotUsageTests
{
    private const string Feature = """
        Feature: Pods
          Scenario: List the Pods
            When I run "kubectl get pods"
            Then the output matches the snapshot "pods"
            And the output matches the snapshot
          Scenario Outline: Ask for <kind>
            Then the output matches the snapshot "list of <kind>"
        """;

    [TestCase("pods", true)]
    [TestCase("List the Pods", true)]
    [TestCase("List the Pods 2", true)]
    [TestCase("list of services", true)]
    [TestCase("nodes", false)]
    [TestCase("Ask for pods", false)]
    public void Uses_Snapshot_AsTheTextSays(string snapshot, bool expected) => new SnapshotUsage(Feature).Uses(snapshot).ShouldBe(expected);

    [Test]
    public void Show_ChangedLine_IsMarkedWithItsSurroundings()
    {
        var difference = SnapshotDiff.Show("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nd\nE\nf\n");

        difference.ShouldBe("  …\n  b\n  c\n  d\n- e\n+ E\n  f");
    }
}
