using Scenarios.Steps.Snapshots;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Bindings;

/// <summary>Output that is compared with an accepted file beside the feature.</summary>
[Binding]
public sealed class SnapshotSteps(TerminalDriver terminal, SnapshotVerifier snapshots)
{
    [Then("the output matches the snapshot")]
    public void MatchesSnapshot() => snapshots.VerifyUnnamed(terminal.Last);

    [Then("the output matches the snapshot {string}")]
    public void MatchesSnapshot(string name) => snapshots.Verify(name, terminal.Last);
}
