namespace Scenarios.Running.Results;

/// <summary>The exception behind a failure.</summary>
/// <param name="Type">The full name of the exception's type.</param>
/// <param name="Message">The exception's message.</param>
/// <param name="StackTrace">Its stack trace without the host's own frames; empty if there is none.</param>
public sealed record Failure(string Type, string Message, string StackTrace);
