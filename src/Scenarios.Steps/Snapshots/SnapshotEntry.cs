using Scenarios.Kernel.Randomness;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// One snapshot of a feature, as a run asks for it. Scenarios that run in parallel may share it, so lock it before access to its files.
/// </summary>
/// <param name="name">The name by which it was first asked for.</param>
internal sealed class SnapshotEntry(string name)
{
    private readonly List<Acceptance> _acceptances = [];

    public string Name { get; } = name;

    /// <summary>Whether this run has written the verified file.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>The bytes of the verified file before that; null for none.</summary>
    public byte[]? Original { get; private set; }

    /// <summary>Records that a step accepts a text. A retried scenario replaces what its last attempt accepted.</summary>
    /// <returns>The title of a scenario that accepted another text in this run; null for none.</returns>
    public string? Accept(int scenario, string title, object attempt, string text)
    {
        _acceptances.RemoveAll(earlier => scenario >= 0 && earlier.Scenario == scenario && !ReferenceEquals(earlier.Attempt, attempt));
        var hash = StableHash.Of(text);
        var other = _acceptances.Find(earlier => earlier.Hash != hash);
        _acceptances.Add(new Acceptance(scenario, title, attempt, hash));
        return other?.Title;
    }

    /// <summary>Records that the verified file is overwritten. The first call keeps the old bytes.</summary>
    public void Overwrite(byte[]? before)
    {
        Original = IsWritten ? Original : before;
        IsWritten = true;
    }

    /// <summary>Records that the verified file is as before the run.</summary>
    public void Restore() => IsWritten = false;

    private sealed record Acceptance(int Scenario, string Title, object Attempt, ulong Hash);
}
