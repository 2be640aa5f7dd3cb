using Scenarios.Shell.Syntax;

namespace Scenarios.Shell;

/// <summary>
/// An error that aborts the current command (and a script that is not interactive): an invalid expansion, an unset variable.
/// </summary>
internal sealed class ShellErrorException(SourcePosition position, string message, int exitCode = 1) : Exception(message)
{
    public SourcePosition Position { get; } = position;

    public int ExitCode { get; } = exitCode;
}
