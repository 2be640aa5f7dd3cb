namespace Scenarios.Api.Requests;

/// <summary>
/// One connection through <c>portforward</c>. Its two ends define what it carries; the client only forwards it.
/// </summary>
public interface IForwardedConnection
{
    /// <summary>The error stream's message when the node cannot reach the port; null if the connection is established.</summary>
    string? Error { get; }
}
