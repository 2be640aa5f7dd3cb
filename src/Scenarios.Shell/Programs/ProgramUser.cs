namespace Scenarios.Shell.Programs;

/// <summary>The user that a program runs as (credentials(7)).</summary>
/// <param name="Id">The uid.</param>
/// <param name="Group">The primary gid.</param>
/// <param name="Groups">Supplementary gids, in ascending order, without the primary one.</param>
public sealed record ProgramUser(long Id, long Group, IReadOnlyList<long> Groups)
{
    public static ProgramUser Root { get; } = new(0, 0, []);

    public bool IsRoot => Id == 0;
}
