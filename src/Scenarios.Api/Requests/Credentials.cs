namespace Scenarios.Api.Requests;

/// <summary>What a client shows of itself. The server finds out who that is.</summary>
public sealed record Credentials
{
    /// <summary>Nothing: the anonymous user.</summary>
    public static Credentials None { get; } = new();

    /// <summary>A bearer token; empty for none.</summary>
    public string Token { get; init; } = string.Empty;

    /// <summary>A client certificate as PEM; empty for none.</summary>
    public string Certificate { get; init; } = string.Empty;

    /// <summary>Whom the client wants to be instead: kubectl's <c>--as</c>; null for nobody.</summary>
    public Impersonation? Impersonates { get; init; }
}
