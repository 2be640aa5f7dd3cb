namespace Scenarios.Api.Rest.Http;

/// <summary>The part of a response that arrives over time.</summary>
public interface IRestStream
{
    /// <summary>After how long the server ends the stream; null for never.</summary>
    TimeSpan? Timeout { get; }

    /// <summary>Starts reading: delivers each piece once, in order, then the end, unless disposed before.</summary>
    IOpenStream Open(Action<string> onText, Action onEnd);
}
