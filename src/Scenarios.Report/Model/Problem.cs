using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>A problem: a step, hook or scenario that did not pass, or a file that could not be read.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Place">File and line, or the method of a hook.</param>
/// <param name="Source">The feature file and its line, if it concerns one.</param>
/// <param name="Title">The scenario's name, or what else went wrong.</param>
/// <param name="Target">The id of the entry that tells the whole story, if there is one.</param>
/// <param name="Sentence">The step, with its keyword, if it was one.</param>
/// <param name="Message">What is wrong, as shown to the user.</param>
/// <param name="StackTrace">The stack trace; or an empty string.</param>
internal sealed record Problem(
    TestStatus Status, string Place, (string File, int Line)? Source, string Title, string? Target, string? Sentence, string Message,
    string StackTrace);
