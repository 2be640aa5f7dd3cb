using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Compares what a scenario received with the file that was accepted earlier. A difference leaves a <c>.received.txt</c> beside it, for
/// the eye or a diff tool; accepting writes the <c>.verified.txt</c>. The files are those of Verify: whichever host ran, they are the same.
/// </summary>
public sealed partial class SnapshotVerifier(ScenarioHost host)
{
    private int _unnamed;

    /// <summary>Verifies under the scenario's own name; a second one in the same scenario is numbered.</summary>
    public void VerifyUnnamed(string received)
    {
        _unnamed++;
        Verify(_unnamed == 1 ? host.ScenarioTitle : $"{host.ScenarioTitle} {_unnamed}", received);
    }
}
