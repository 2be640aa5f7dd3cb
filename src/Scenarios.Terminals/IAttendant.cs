namespace Scenarios.Terminals;

/// <summary>
/// Who sits at a terminal while a command runs. Virtual time passes by itself as long as something is on its way; where the command only
/// waits for what may never come (a watch, a log, a key), the attendant says how to go on.
/// </summary>
public interface IAttendant
{
    /// <summary>Ctrl-C was pressed: the command is to end. Looked at between any two events.</summary>
    bool HasInterrupted { get; }

    /// <summary>Ctrl-C went to the command as input, and the command goes on: it is no longer pressed.</summary>
    void ControlCWasTaken();

    /// <summary>Waits with the command, in real time, or gives it what it reads.</summary>
    /// <returns>How much virtual time may pass before the next question; null for none.</returns>
    TimeSpan? Wait();
}
