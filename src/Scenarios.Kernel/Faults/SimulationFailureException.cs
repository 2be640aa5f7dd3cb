namespace Scenarios.Kernel.Faults;

/// <summary>
/// The simulation itself cannot go on as it should: a limit was reached, or something broke inside. Thrown out of what runs the simulation,
/// to be shown as the failure of the command or step that let time pass. The message is one line with seed and virtual time.
/// </summary>
public abstract class SimulationFailureException : Exception
{
    private protected SimulationFailureException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
