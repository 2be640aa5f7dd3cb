namespace Scenarios.Api.Rest.OpenApi;

/// <summary>One operation of a path.</summary>
/// <param name="Method">In lower case.</param>
/// <param name="Action">What it does, such as <c>list</c>.</param>
/// <param name="Id">The name by which generated clients know it.</param>
/// <param name="Parameters">The names of all parameters, those in the path included.</param>
/// <param name="Answer">The schema of what it answers; null for text.</param>
/// <param name="Body">The schema of what is sent; null for nothing.</param>
/// <param name="Kind">The kind, if it is not that of the resource.</param>
internal sealed record Operation(
    string Method, string Action, string Id, IEnumerable<string> Parameters, string? Answer, string? Body = null,
    GroupVersionKind? Kind = null);
