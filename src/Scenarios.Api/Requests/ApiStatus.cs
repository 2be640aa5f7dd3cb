namespace Scenarios.Api.Requests;

/// <summary>
/// Why the API server rejected a request: a <c>meta/v1.Status</c> with status Failure. It is a value, not an exception: printers show it as
/// kubectl does.
/// </summary>
/// <param name="Code">HTTP status code.</param>
/// <param name="Reason">Machine-readable reason, such as <c>NotFound</c>; see <see cref="StatusReason"/>.</param>
/// <param name="Message">The server's sentence.</param>
/// <param name="Causes">One cause per field, for <c>Invalid</c>; empty otherwise.</param>
public sealed record ApiStatus(int Code, string Reason, string Message, IReadOnlyList<StatusCause> Causes)
{
    public ApiStatus(int code, string reason, string message)
        : this(code, reason, message, [])
    {
    }

    /// <summary>The resource's group-qualified plural, if the server states it. kubectl's messages use it.</summary>
    public string Resource { get; init; } = string.Empty;

    /// <summary>The object's kind as the server states it in the details.</summary>
    public string Kind { get; init; } = string.Empty;

    /// <summary>The object's name as the server states it in the details.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The API group as the server states it in the details; empty for the core group.</summary>
    public string Group { get; init; } = string.Empty;

    /// <summary>How long the client should wait before it retries; null if the server does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the server sends empty details, as it does when a response is generated from the HTTP code alone.</summary>
    public bool HasEmptyDetails { get; init; }
}
