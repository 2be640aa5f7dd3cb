namespace Scenarios.Kernel.Faults;

/// <summary>Ends what a process is doing, as a signal would, and is no bug: it must unwind, and not be swallowed.</summary>
public abstract class UnwindingException : Exception
{
    private protected UnwindingException(string message)
        : base(message)
    {
    }
}
