namespace Scenarios.Api.Serialization;

/// <summary>
/// A key that occurs twice in one object. kubectl silently uses the last value; callers that want to reject it find it here.
/// </summary>
/// <param name="Path">The path of the object, such as <c>spec.template</c>; empty for the document itself.</param>
/// <param name="Position">The position of the second key.</param>
public sealed record DuplicateKey(string Path, string Key, SourcePosition Position);
