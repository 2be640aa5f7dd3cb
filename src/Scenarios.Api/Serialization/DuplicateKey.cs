namespace Scenarios.Api.Serialization;

/// <summary>
/// A key that was written twice in one object. kubectl silently takes the last value; whoever wants to refuse it finds it here.
/// </summary>
/// <param name="Path">Of the object, such as <c>spec.template</c>; empty for the document itself.</param>
/// <param name="Position">Of the second key.</param>
public sealed record DuplicateKey(string Path, string Key, SourcePosition Position);
