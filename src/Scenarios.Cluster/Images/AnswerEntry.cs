namespace Scenarios.Cluster.Images;

/// <summary>
/// The output and exit code of a server that is called with arguments that make it print instead of serve, such as <c>nginx -v</c>.
/// </summary>
/// <param name="Output">The text on standard output; a template.</param>
/// <param name="Error">The text on standard error; a template.</param>
public sealed record AnswerEntry(Template Output, Template Error, int ExitCode);
