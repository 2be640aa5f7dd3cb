namespace Scenarios.Api.Requests;

/// <summary>
/// One connection that goes through <c>portforward</c>. What travels on it is the business of its two ends: the client only carries it.
/// </summary>
public interface IForwardedConnection
{
    /// <summary>What the node says on the error stream when it cannot reach the port; null where the connection stands.</summary>
    string? Error { get; }
}
