namespace Scenarios.Running.Execution;

/// <summary>
/// Says what could be meant by a step that no definition matches: for libraries whose definitions are a language, not a list.
/// </summary>
/// <param name="keyword">Given, When or Then.</param>
/// <param name="text">The sentence.</param>
/// <param name="hasDocString">Whether a doc string stands below it.</param>
/// <param name="hasTable">Whether a table does.</param>
public delegate string StepAdvice(string keyword, string text, bool hasDocString, bool hasTable);
