namespace Scenarios.Kernel.Faults;

/// <summary>
/// The bugs that showed in one simulation, kept with their stacks and reported in one line each. Owned by its simulation.
/// </summary>
public sealed class InternalErrors
{
    /// <summary>
    /// The exit code of a command that failed because of a bug: EX_SOFTWARE of sysexits.h, which no simulated program uses otherwise.
    /// </summary>
    public const int ExitCode = 70;

    /// <summary>Further ones are reported, but not kept.</summary>
    private const int MostKept = 100;

    private readonly Func<string> _circumstances;
    private readonly List<Exception> _kept = [];

    /// <param name="circumstances">What it takes to see one again, at this moment.</param>
    internal InternalErrors(Func<string> circumstances) => _circumstances = circumstances;

    /// <summary>The exceptions, oldest first, for debugging.</summary>
    public IReadOnlyList<Exception> All => _kept;

    /// <summary>
    /// Whether an exception is a bug, which must be contained where it shows, and not one that must unwind: a signal, a closed pipe, a
    /// limit, a cancelled run.
    /// </summary>
    public static bool IsUnforeseen(Exception exception) =>
        exception is not (UnwindingException or SimulationFailureException or OperationCanceledException);

    /// <summary>
    /// Keeps the exception and returns a message in one line: <c>kubectl: internal error: … (seed 1, virtual time …; replay: …)</c>.
    /// </summary>
    /// <param name="source">What failed, such as a program's name.</param>
    public string Report(string source, Exception exception)
    {
        if (_kept.Count < MostKept)
        {
            _kept.Add(exception);
        }

        var message = string.Join(
            ' ',
            exception.Message.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return $"{source}: internal error: {exception.GetType().Name}: {message} ({_circumstances()})";
    }
}
