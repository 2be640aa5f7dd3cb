using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Programs;

/// <summary>
/// A command that a shell can start: arguments and standard input in, standard output, standard error and an exit code out.
/// </summary>
public interface IProgram
{
    /// <summary>The name that one types, such as <c>grep</c>.</summary>
    string Name { get; }

    /// <summary>False for a program that exists on real machines, but only reports here that it is not simulated.</summary>
    bool IsSimulated => true;

    /// <summary>
    /// Runs to its end. Invalid arguments are reported on standard error with the program's usual exit code, never thrown.
    /// A <see cref="Kernel.Streams.BrokenPipeException"/> may be let through: the caller turns it into exit code 141.
    /// The caller closes the outputs.
    /// </summary>
    Coroutine<int> Run(ProgramContext context);
}
