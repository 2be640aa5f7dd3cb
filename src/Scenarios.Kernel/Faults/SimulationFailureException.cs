namespace Scenarios.Kernel.Faults;

/// <summary>
/// The simulation itself cannot continue: a limit was reached, or there is a bug. Thrown by the methods that run the simulation, to be
/// shown
/// as the failure of the command or step that let time pass. The message is one line with seed and virtual time.
/// </summary>
public abstract class SimulationFailureException : Exception
{
    private protected SimulationFailureException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
