namespace Scenarios.Api.Requests;

/// <summary>The result of a list request: objects ordered by namespace, then name (ordinal), and the version of the whole store.</summary>
public sealed record ObjectList(IReadOnlyList<ApiObject> Items, string ResourceVersion);
