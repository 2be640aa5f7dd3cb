namespace Scenarios.Kernel.Streams;

/// <summary>Somebody writes to a pipe whose reader has gone: programs end with 141 (SIGPIPE), as on Linux.</summary>
public sealed class BrokenPipeException() : Exception("Broken pipe")
{
    /// <summary>128 + SIGPIPE.</summary>
    public const int ExitCode = 141;
}
