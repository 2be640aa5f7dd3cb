using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary>Runs another program in place of this one, like execvp(3).</summary>
internal static class ProgramStarter
{
    public const int NotFound = 127;

    /// <summary>Null when there is no such program.</summary>
    public static Coroutine<int>? TryRun(ProgramContext context, IReadOnlyList<string> command) =>
        context.Programs.Find(command[0]) is { } program
            ? ContainedRun.Run(program, context with { Name = command[0], Arguments = [.. command.Skip(1)] })
            : null;
}
