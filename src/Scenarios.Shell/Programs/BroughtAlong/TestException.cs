namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>What <c>test</c> cannot make sense of; it says so and exits with 2.</summary>
internal sealed class TestException(string message) : Exception(message);
