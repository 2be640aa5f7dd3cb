namespace Scenarios.Kernel.Faults;

/// <summary>
/// An event of the queue threw: a controller, a kubelet, a delivery. The event is over; other due events can still happen.
/// </summary>
public sealed class InternalErrorException : SimulationFailureException
{
    /// <param name="source">The name of the event that threw.</param>
    /// <param name="report">The message for people, in one line.</param>
    internal InternalErrorException(string source, string report, Exception exception)
        : base(report, exception) => Event = source;

    /// <summary>The name of the event that threw.</summary>
    public string Event { get; }
}
