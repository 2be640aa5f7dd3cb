using Scenarios.Api.Requests;

namespace Scenarios.Kubectl.CommandLine.Errors;

/// <summary>
/// Ends a kubectl command immediately, as <c>cmdutil.CheckErr</c> does by exiting. <see cref="KubectlProgram"/> catches it, prints
/// <see cref="ErrorText"/> on stderr and returns <see cref="ExitCode"/>. It never leaves kubectl.
/// </summary>
internal sealed class CommandFailedException : Exception
{
    /// <summary>An error of kubectl's own; printed with the prefix <c>error: </c>.</summary>
    public CommandFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal of the API server.</summary>
    public CommandFailedException(ApiStatus status)
        : base(status.Message) => Status = status;

    private CommandFailedException(string message, IReadOnlyList<CommandFailedException> errors)
        : base(message) => Errors = errors;

    /// <summary>The server's answer, if the error is one; otherwise null.</summary>
    public ApiStatus? Status { get; }

    /// <summary>More than one error, in order; empty for a single one.</summary>
    public IReadOnlyList<CommandFailedException> Errors { get; } = [];

    public int ExitCode { get; init; } = 1;

    /// <summary>True if everything has already been printed and only the exit code is left (kubectl's ErrExit).</summary>
    public bool IsSilent { get; init; }

    /// <summary>True if the message is printed unchanged, without <c>error: </c>.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>The URL of the server that could not be reached; empty if the error has another cause.</summary>
    public string Unreached { get; init; } = string.Empty;

    /// <summary>What goes to standard output before the error is printed.</summary>
    public string Printed { get; init; } = string.Empty;

    /// <summary>Ends the command with this exit code and without any message.</summary>
    public static CommandFailedException Silent(int exitCode = 1) => new(string.Empty) { ExitCode = exitCode, IsSilent = true };

    /// <summary>A feature that kubectl has and the simulation lacks.</summary>
    public static CommandFailedException NotSimulated(string what) => new($"not simulated: {what} (see features/GAPS.md)");

    /// <summary>kubectl's UsageErrorf: the message and where to find help.</summary>
    public static CommandFailedException Usage(string commandPath, string message, int exitCode = 1) =>
        new($"{message}\nSee '{commandPath} -h' for help and examples") { ExitCode = exitCode };

    /// <summary>
    /// Combines several errors; a single one is returned unchanged. The errors are printed on separate lines only at the top level. Inside
    /// another list of errors, they form a single line (apimachinery, util/errors, aggregate).
    /// </summary>
    public static CommandFailedException Aggregate(IReadOnlyList<CommandFailedException> errors) =>
        errors.Count == 1 ? errors[0] : new(MessageOf(errors), [.. errors]);

    private static string MessageOf(IReadOnlyList<CommandFailedException> errors)
    {
        var messages = errors.Select(static error => error.Message).Distinct(StringComparer.Ordinal).ToList();
        return messages.Count == 1 ? messages[0] : $"[{string.Join(", ", messages)}]";
    }
}
