namespace Scenarios.Terminals;

/// <summary>
/// The person at a terminal while a command runs. Virtual time passes by itself while there is progress. When the command only waits for
/// something that may never come (a watch, a log, a key), the attendant decides how to continue.
/// </summary>
public interface IAttendant
{
    /// <summary>Whether Ctrl-C was pressed, so that the command must end. Checked between any two events.</summary>
    bool HasInterrupted { get; }

    /// <summary>Resets Ctrl-C, because it went to the command as input and the command continues.</summary>
    void ControlCWasTaken();

    /// <summary>Waits with the command in real time, or provides its input.</summary>
    /// <returns>How much virtual time may pass before the next call; null for none.</returns>
    TimeSpan? Wait();
}
