namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>An expression that <c>test</c> cannot parse; it reports the error and exits with 2.</summary>
internal sealed class TestException(string message) : Exception(message);
