using Scenarios.Kernel.Processes;

namespace Scenarios.Tools.Machine;

/// <summary>What <c>ps</c> shows of one process.</summary>
/// <param name="Parent">0 when the parent is outside the container.</param>
/// <param name="Name">The command line.</param>
internal sealed record PsRow(int Id, int Parent, string Name)
{
    /// <summary>When it was started, as time since the simulation began.</summary>
    public TimeSpan Started { get; private init; }

    /// <summary>Whether it computes without a pause.</summary>
    public bool IsComputing { get; private init; }

    public static PsRow Of(Process process)
    {
        var isChild = !process.ComesFromOutside && process.Parent is { } parent && parent.Namespace == process.Namespace;
        return new PsRow(process.LocalId, isChild ? process.Parent!.LocalId : 0, process.Name)
        {
            Started = process.Started,
            IsComputing = process.IsComputing,
        };
    }
}
