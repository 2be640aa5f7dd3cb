using Scenarios.Api.Requests;

namespace Scenarios.Api.Rest.Http;

/// <summary>The part of an answer that comes as time goes on.</summary>
public interface IRestStream
{
    /// <summary>After how long the server ends it; null for never.</summary>
    TimeSpan? Timeout { get; }

    /// <summary>Begins to read: each piece once, in order, then the end unless disposed before.</summary>
    /// <returns>Dispose it to hang up.</returns>
    IWatch Open(Action<string> onText, Action onEnd);
}
