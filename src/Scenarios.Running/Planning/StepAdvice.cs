using Scenarios.Running.Execution;

namespace Scenarios.Running.Planning;

/// <summary>
/// Says what could be meant by a step that no definition matches: for libraries whose definitions are a language, not a list.
/// </summary>
/// <param name="keyword">Given, When or Then; <c>*</c> where the step has that for a keyword.</param>
/// <param name="text">The sentence.</param>
/// <param name="hasDocString">Whether a doc string stands below it.</param>
/// <param name="hasTable">Whether a table does.</param>
/// <param name="line">
/// Makes the line to write, in the keywords of the step's own feature, of Given, When or Then and a sentence: And stays And where the
/// keyword is the step's own.
/// </param>
public delegate string StepAdvice(string keyword, string text, bool hasDocString, bool hasTable, Func<string, string, string> line);
