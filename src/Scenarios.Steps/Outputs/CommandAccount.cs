using System.Globalization;
using Scenarios.Steps.Outputs.Differences;
using Scenarios.Terminals;

namespace Scenarios.Steps.Outputs;

/// <summary>Describes the command whose output was checked, for a failure's message.</summary>
internal static class CommandAccount
{
    /// <summary>The command, its exit code, and its error output if it has any.</summary>
    public static string WithError(CommandResult result) => Head(result) + Part("error output", result.Error);

    /// <summary>The command, its exit code, and its output if it has any.</summary>
    public static string WithOutput(CommandResult result) => Head(result) + Part("output", result.Output);

    /// <summary>The command, its exit code, and both outputs.</summary>
    public static string Whole(CommandResult result) =>
        $"{Head(result)}\nIts output:\n{Excerpt.Of(result.Output)}\nIts error output:\n{Excerpt.Of(result.Error)}";

    /// <summary>The same of a command that may still run: it has no exit code yet.</summary>
    public static string Whole(RunningCommand command) => !command.IsRunning ? Whole(command.Result)
        : $"The command still runs: {Excerpt.Cut(command.Command)}\nIts output so far:\n{Excerpt.Of(command.Result.Output)}\n"
        + $"Its error output so far:\n{Excerpt.Of(command.Result.Error)}";

    private static string Head(CommandResult result)
    {
        var lines = result.Command.Trim('\n').Split('\n');
        var more = lines.Length == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" … ({lines.Length} lines)");
        var inner = result.FirstFailed is { } failed && (lines.Length > 1 || result.ExitCode == 0)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"\nThis part failed, with exit code {failed.ExitCode}: {Excerpt.Cut(failed.Text)}")
            : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture, $"The command was: {Excerpt.Cut(lines[0])}{more}{inner}\nIts exit code: {result.ExitCode}");
    }

    private static string Part(string name, string text) => text.Length == 0 ? string.Empty : $"\nIts {name}:\n{Excerpt.Of(text)}";
}
