using Scenarios.Api.Requests;

namespace Scenarios.Kubectl.CommandLine.Errors;

/// <summary>
/// Ends a kubectl command where it stands, as <c>cmdutil.CheckErr</c> does by exiting. <see cref="KubectlProgram"/> catches it, prints
/// <see cref="ErrorText"/> on stderr and returns <see cref="ExitCode"/>. It never leaves kubectl.
/// </summary>
internal sealed class CommandFailedException : Exception
{
    /// <summary>An error of kubectl's own; printed with <c>error: </c> before it.</summary>
    public CommandFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal of the API server.</summary>
    public CommandFailedException(ApiStatus status)
        : base(status.Message) => Status = status;

    private CommandFailedException(string message, IReadOnlyList<CommandFailedException> errors)
        : base(message) => Errors = errors;

    /// <summary>The server's answer, where the error is one.</summary>
    public ApiStatus? Status { get; }

    /// <summary>More than one error, in order; empty for a single one.</summary>
    public IReadOnlyList<CommandFailedException> Errors { get; } = [];

    public int ExitCode { get; init; } = 1;

    /// <summary>True when everything to be said was said: only the exit code is left (kubectl's ErrExit).</summary>
    public bool IsSilent { get; init; }

    /// <summary>True when the message is printed as it is, without <c>error: </c>.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>The URL of the server that could not be reached; empty where that is not why.</summary>
    public string Unreached { get; init; } = string.Empty;

    /// <summary>What goes to standard output before the error is told.</summary>
    public string Printed { get; init; } = string.Empty;

    /// <summary>Ends the command with this exit code and no more words.</summary>
    public static CommandFailedException Silent(int exitCode = 1) => new(string.Empty) { ExitCode = exitCode, IsSilent = true };

    /// <summary>Something that kubectl can do and the simulation cannot.</summary>
    public static CommandFailedException NotSimulated(string what) => new($"not simulated: {what} (see features/GAPS.md)");

    /// <summary>kubectl's UsageErrorf: the message and where to find help.</summary>
    public static CommandFailedException Usage(string commandPath, string message, int exitCode = 1) =>
        new($"{message}\nSee '{commandPath} -h' for help and examples") { ExitCode = exitCode };

    /// <summary>
    /// One error out of several; a single one stays itself. On lines of their own only where it is the whole: as one of others it is one
    /// line (apimachinery, util/errors, aggregate).
    /// </summary>
    public static CommandFailedException Aggregate(IReadOnlyList<CommandFailedException> errors) =>
        errors.Count == 1 ? errors[0] : new(MessageOf(errors), [.. errors]);

    private static string MessageOf(IReadOnlyList<CommandFailedException> errors)
    {
        var messages = errors.Select(static error => error.Message).Distinct(StringComparer.Ordinal).ToList();
        return messages.Count == 1 ? messages[0] : $"[{string.Join(", ", messages)}]";
    }
}
