namespace Scenarios.Kernel.Faults;

/// <summary>
/// An event of the queue broke: a controller, a kubelet, a delivery. The event is over; what else is due can still happen.
/// </summary>
public sealed class InternalErrorException : SimulationFailureException
{
    /// <param name="source">What broke: the event's name.</param>
    /// <param name="report">The line for people.</param>
    internal InternalErrorException(string source, string report, Exception exception)
        : base(report, exception) => Event = source;

    /// <summary>The name of the event that broke.</summary>
    public string Event { get; }
}
