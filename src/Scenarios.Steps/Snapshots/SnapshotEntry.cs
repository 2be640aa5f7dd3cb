using Scenarios.Kernel.Randomness;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// One snapshot of a feature, as a run asks for it. Scenarios that run side by side may share it: whoever reads or writes its files locks
/// it first.
/// </summary>
/// <param name="name">The name by which it was first asked for.</param>
internal sealed class SnapshotEntry(string name)
{
    private readonly List<Acceptance> _acceptances = [];

    public string Name { get; } = name;

    /// <summary>Whether this run has written the accepted file.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>What the file was before that; null for none.</summary>
    public byte[]? Original { get; private set; }

    /// <summary>Notes that a step accepts a text. A scenario that is tried again takes back what its last attempt accepted.</summary>
    /// <returns>The title of a scenario that has accepted another text in this run; null when none has.</returns>
    public string? Accept(int scenario, string title, object attempt, string text)
    {
        _acceptances.RemoveAll(earlier => scenario >= 0 && earlier.Scenario == scenario && !ReferenceEquals(earlier.Attempt, attempt));
        var hash = StableHash.Of(text);
        var other = _acceptances.Find(earlier => earlier.Hash != hash);
        _acceptances.Add(new Acceptance(scenario, title, attempt, hash));
        return other?.Title;
    }

    /// <summary>Notes that the accepted file is written over, the first time what it was.</summary>
    public void Overwrite(byte[]? before)
    {
        Original = IsWritten ? Original : before;
        IsWritten = true;
    }

    /// <summary>Notes that the accepted file is as it was before the run.</summary>
    public void Restore() => IsWritten = false;

    private sealed record Acceptance(int Scenario, string Title, object Attempt, ulong Hash);
}
