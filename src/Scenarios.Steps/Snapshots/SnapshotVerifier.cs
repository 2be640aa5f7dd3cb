using Scenarios.Steps.Hosting;
using Scenarios.Steps.Outputs;
using Scenarios.Terminals;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Compares received texts with files that were accepted earlier. A difference leaves a <c>.received.txt</c> beside the file, for people
/// and diff tools; accepting writes the <c>.verified.txt</c>. File names follow Verify, so that its tools can be used. One per attempt at a
/// scenario; users' own step classes may ask for it.
/// </summary>
public sealed partial class SnapshotVerifier
{
    private readonly ScenarioHost _host;
    private readonly FeatureSnapshots _feature;
    private readonly SnapshotFolder _folder;
    private int _unnamed;

    public SnapshotVerifier(ScenarioHost host, SnapshotLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(ledger);
        _host = host;
        _feature = ledger.Of(host);
        _folder = new SnapshotFolder(host.Feature.Folder, host.Feature.Name);
        DocStrings = new DocStringAcceptance(host, ledger);
    }

    /// <summary>Updates doc strings.</summary>
    internal DocStringAcceptance DocStrings { get; }

    /// <summary>Verifies a text under the scenario's own name. Further ones in the same scenario are numbered.</summary>
    /// <exception cref="StepFailureException">There is no accepted file, or it differs.</exception>
    public void VerifyUnnamed(string received)
    {
        _unnamed++;
        Verify(_feature.UnnamedName(_host.ScenarioIndex, _host.ScenarioTitle, _unnamed), received);
    }

    /// <summary>Verifies a text under a name. Two scenarios may share a name.</summary>
    /// <exception cref="StepFailureException">There is no accepted file, or it differs, or another name has the same file.</exception>
    public void Verify(string name, string received)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(received);
        var place = _folder.Place(name);
        var entry = _feature.Ask(name, place.Part);
        if (!string.Equals(entry.Name, name, StringComparison.Ordinal))
        {
            throw new StepFailureException(
                $"The snapshots \"{entry.Name}\" and \"{name}\" would be the same file, {FeaturePlace.Show(place.VerifiedPath)}: give "
                + "one of them another name.");
        }

        lock (entry)
        {
            if (new SnapshotComparison(_host, place, entry, received).Run(this) is { } difference)
            {
                ShowInTool(place, received);
                throw new StepFailureException(difference);
            }
        }
    }

    /// <summary>Verifies a command's output under the scenario's own name.</summary>
    /// <exception cref="StepFailureException">The output differs. The message also tells how the command ended.</exception>
    public void VerifyUnnamed(CommandResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Verify(result, () => VerifyUnnamed(result.Output));
    }

    /// <summary>Verifies a command's output under a name.</summary>
    /// <exception cref="StepFailureException">The output differs. The message also tells how the command ended.</exception>
    public void Verify(string name, CommandResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Verify(result, () => Verify(name, result.Output));
    }

    private static void Verify(CommandResult result, Action verify)
    {
        try
        {
            verify();
        }
        catch (StepFailureException failure)
        {
            throw new StepFailureException($"{failure.Message}\n{CommandAccount.WithError(result)}");
        }
    }

    /// <summary>Passes a difference to Verify if it is enabled: <c>SnapshotVerifier.Verify.cs</c>.</summary>
    static partial void ShowInTool(SnapshotPlace place, string received);
}
