using Scenarios.Shell.Parsing;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.State;

/// <summary>How a shell words its errors: the prefix, with or without a line number, and "not found" with or without "command".</summary>
internal sealed record ShellVoice(ShellFlavour Flavour, string Name, bool IsInteractive, bool IsCommandString)
{
    public string Error(SourcePosition position, string message) => Flavour switch
    {
        _ when IsInteractive => $"{Name}: {message}\n",
        ShellFlavour.Bash => $"{Name}: line {position.Line}: {message}\n",
        ShellFlavour.Dash => $"{Name}: {position.Line}: {message}\n",
        _ when IsCommandString => $"{Name}: {message}\n",
        _ => $"{Name}: line {position.Line}: {message}\n",
    };

    public string CommandNotFound(SourcePosition position, string command) =>
        Error(position, Flavour == ShellFlavour.Bash ? $"{command}: command not found" : $"{command}: not found");

    /// <summary>
    /// The error for a file that cannot be opened: dash and BusyBox say "can't open" or "can't create"; bash gives the plain reason.
    /// </summary>
    public string CannotOpen(SourcePosition position, string path, string reason, bool isOutput)
    {
        if (Flavour == ShellFlavour.Bash)
        {
            return Error(position, $"{path}: {reason}");
        }

        var (what, missing) = (Flavour == ShellFlavour.Dash, isOutput) switch
        {
            (true, true) => ("cannot create", "Directory nonexistent"),
            (true, false) => ("cannot open", "No such file"),
            (false, true) => ("can't create", "nonexistent directory"),
            (false, false) => ("can't open", "no such file"),
        };
        return Error(position, $"{what} {path}: {(reason == "No such file or directory" ? missing : reason)}");
    }

    public string SyntaxError(ShellSyntaxError error)
    {
        if (Flavour != ShellFlavour.Bash || IsInteractive)
        {
            return Error(new SourcePosition(error.ReportedLine, 1), error.Message);
        }

        var prefix = IsCommandString ? $"{Name}: -c: line {error.ReportedLine}: " : $"{Name}: line {error.ReportedLine}: ";
        var quoted = error.QuotedLine is null ? string.Empty : $"{prefix}`{error.QuotedLine}'\n";
        return $"{prefix}{error.Message}\n{quoted}";
    }
}
