using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Arithmetic.Execution;

/// <summary>The variables that an expression reads and changes.</summary>
internal interface IArithmeticVariables
{
    string? ValueOf(string name);

    /// <exception cref="ShellErrorException">The variable is read-only.</exception>
    void Set(string name, string value, SourcePosition position);
}
