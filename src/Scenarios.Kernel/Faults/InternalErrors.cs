using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Kernel.Faults;

/// <summary>
/// What broke in one simulation and should not have: bugs, kept with their stacks and told in one line each. Owned by its simulation.
/// </summary>
public sealed class InternalErrors
{
    /// <summary>
    /// The exit code of a command that broke inside: EX_SOFTWARE of sysexits.h, which no simulated program ends with otherwise.
    /// </summary>
    public const int ExitCode = 70;

    /// <summary>More are told, but not kept.</summary>
    private const int MostKept = 100;

    private readonly Simulation _simulation;
    private readonly List<Exception> _kept = [];

    internal InternalErrors(Simulation simulation) => _simulation = simulation;

    /// <summary>The exceptions, oldest first, for whoever looks for the bug.</summary>
    public IReadOnlyList<Exception> All => _kept;

    /// <summary>
    /// Whether an exception is a bug that is to be contained where it shows, not one of those that unwind: a signal, a closed pipe, a
    /// limit, a cancelled run.
    /// </summary>
    public static bool IsUnforeseen(Exception exception) =>
        exception is not (ProcessKilledException or BrokenPipeException or SimulationFailureException or OperationCanceledException);

    /// <summary>
    /// Keeps the exception and tells of it in one line: <c>kubectl: internal error: … (seed 1, virtual time …; replay: …)</c>.
    /// </summary>
    /// <param name="source">What broke, such as a program's name.</param>
    public string Report(string source, Exception exception)
    {
        if (_kept.Count < MostKept)
        {
            _kept.Add(exception);
        }

        var message = string.Join(
            ' ',
            exception.Message.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return $"{source}: internal error: {exception.GetType().Name}: {message} (seed {_simulation.Seed}, virtual time "
            + $"{_simulation.Elapsed:c}; replay: {_simulation.Replay})";
    }
}
