namespace Scenarios.Running.Results;

/// <summary>The exception behind a failure.</summary>
/// <param name="Type">The exception's type, full name.</param>
/// <param name="Message">What it says.</param>
/// <param name="StackTrace">Its stack trace without the host's own frames; empty if there is none.</param>
public sealed record Failure(string Type, string Message, string StackTrace);
