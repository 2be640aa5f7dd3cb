namespace Scenarios.Api.Requests;

/// <summary>The user that a client impersonates.</summary>
/// <param name="Uid">Empty for none.</param>
public sealed record Impersonation(string User, IReadOnlyList<string> Groups, string Uid);
