using Scenarios.Steps.Hosting;
using Scenarios.Steps.Outputs;
using Scenarios.Terminals;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Compares what a scenario received with the file that was accepted earlier. A difference leaves a <c>.received.txt</c> beside it, for the
/// eye or a diff tool; accepting writes the <c>.verified.txt</c>: the file names are Verify's, so that its tools work on them. One per
/// attempt at a scenario;
/// step classes of one's own may ask for it.
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

    /// <summary>Accepts doc strings anew.</summary>
    internal DocStringAcceptance DocStrings { get; }

    /// <summary>Verifies under the scenario's own name; a second one in the same scenario is numbered.</summary>
    /// <exception cref="StepFailureException">There is no accepted file, or it differs.</exception>
    public void VerifyUnnamed(string received)
    {
        _unnamed++;
        Verify(_feature.UnnamedName(_host.ScenarioIndex, _host.ScenarioTitle, _unnamed), received);
    }

    /// <summary>Verifies under a name; two scenarios may share it.</summary>
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
    /// <exception cref="StepFailureException">It differs: how the command ended is told too.</exception>
    public void VerifyUnnamed(CommandResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Verify(result, () => VerifyUnnamed(result.Output));
    }

    /// <summary>Verifies a command's output under a name.</summary>
    /// <exception cref="StepFailureException">It differs: how the command ended is told too.</exception>
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

    /// <summary>Hands a difference to Verify where it was opted in: <c>SnapshotVerifier.Verify.cs</c>.</summary>
    static partial void ShowInTool(SnapshotPlace place, string received);
}
