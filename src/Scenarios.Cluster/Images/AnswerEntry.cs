namespace Scenarios.Cluster.Images;

/// <summary>
/// What a server prints and ends with when it is called with certain arguments instead of to serve, such as <c>nginx -v</c>.
/// </summary>
/// <param name="Output">On standard output; a template.</param>
/// <param name="Error">On standard error; a template.</param>
public sealed record AnswerEntry(Template Output, Template Error, int ExitCode);
