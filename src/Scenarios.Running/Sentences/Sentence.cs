namespace Scenarios.Running.Sentences;

/// <summary>A sentence that steps can use.</summary>
/// <param name="Keyword">Given, When or Then.</param>
/// <param name="Expression">The Cucumber Expression or regular expression, as written.</param>
/// <param name="Method">The method that it calls, as <c>Type.Method</c>.</param>
internal sealed record Sentence(string Keyword, string Expression, string Method);
