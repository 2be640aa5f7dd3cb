namespace Scenarios.Api.Requests;

/// <summary>The credentials that a client sends. The server determines whose they are.</summary>
public sealed record Credentials
{
    /// <summary>No credentials: the anonymous user.</summary>
    public static Credentials None { get; } = new();

    /// <summary>A bearer token; empty for none.</summary>
    public string Token { get; init; } = string.Empty;

    /// <summary>A client certificate as PEM; empty for none.</summary>
    public string Certificate { get; init; } = string.Empty;

    /// <summary>The user to impersonate: kubectl's <c>--as</c>; null for none.</summary>
    public Impersonation? Impersonates { get; init; }
}
