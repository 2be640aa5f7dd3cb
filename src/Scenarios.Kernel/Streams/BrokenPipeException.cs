using Scenarios.Kernel.Faults;

namespace Scenarios.Kernel.Streams;

/// <summary>A write to a pipe whose reader is closed: programs end with 141 (SIGPIPE), as on Linux.</summary>
public sealed class BrokenPipeException() : UnwindingException("Broken pipe")
{
    /// <summary>128 + SIGPIPE.</summary>
    public const int ExitCode = 141;
}
