using Scenarios.Running.Execution;

namespace Scenarios.Running.Planning;

/// <summary>
/// Suggests what a step that no definition matches could mean. For libraries whose definitions are a language, not a list.
/// </summary>
/// <param name="keyword">Given, When or Then; <c>*</c> if that is the step's keyword.</param>
/// <param name="text">The sentence.</param>
/// <param name="hasDocString">Whether the step has a doc string.</param>
/// <param name="hasTable">Whether the step has a table.</param>
/// <param name="line">
/// Formats a suggested line from Given, When or Then and a sentence, with the keywords of the step's feature. If the type is the step's
/// own, its keyword stays as written: And stays And.
/// </param>
public delegate string StepAdvice(string keyword, string text, bool hasDocString, bool hasTable, Func<string, string, string> line);
