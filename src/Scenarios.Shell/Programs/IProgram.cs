using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Programs;

/// <summary>
/// A command that a shell can start: arguments and standard input in, standard output, standard error and an exit code out.
/// </summary>
public interface IProgram
{
    /// <summary>What one types, such as <c>grep</c>.</summary>
    string Name { get; }

    /// <summary>False for what exists on real machines and only says here that it is not simulated.</summary>
    bool IsSimulated => true;

    /// <summary>
    /// Runs to its end. Wrong arguments are reported on standard error with the program's usual exit code, never thrown.
    /// A <see cref="Kernel.Streams.BrokenPipeException"/> may be let through: the caller turns it into exit code 141.
    /// The outputs are closed by the caller.
    /// </summary>
    Coroutine<int> Run(ProgramContext context);
}
