using Scenarios.Kernel.Processes;

namespace Scenarios.Tools.Machine;

/// <summary>What <c>ps</c> shows of one process.</summary>
/// <param name="Parent">0 when the parent is outside the container.</param>
/// <param name="Name">The command line.</param>
internal sealed record PsRow(int Id, int Parent, string Name)
{
    public static PsRow Of(Process process) =>
        new(process.LocalId, process.Parent is { } parent && parent.Namespace == process.Namespace ? parent.LocalId : 0, process.Name);
}
