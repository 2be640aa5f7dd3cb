using Scenarios.Shell.Arithmetic.Execution;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>A shell's variables, by name (ordinal).</summary>
internal sealed class ShellVariables : IArithmeticVariables
{
    private readonly SortedList<string, ShellVariable> _variables;

    private ShellVariables(SortedList<string, ShellVariable> variables) => _variables = variables;

    /// <summary>How often one was set to another value.</summary>
    public long Changes { get; private set; }

    public IEnumerable<KeyValuePair<string, ShellVariable>> All => _variables;

    public static ShellVariables FromEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        var variables = new SortedList<string, ShellVariable>(StringComparer.Ordinal);
        foreach (var (name, value) in environment)
        {
            variables[name] = new ShellVariable(value, IsExported: true);
        }

        return new ShellVariables(variables);
    }

    public ShellVariables Copy() => new(new SortedList<string, ShellVariable>(_variables, StringComparer.Ordinal));

    public string? ValueOf(string name) => _variables.TryGetValue(name, out var variable) ? variable.Value : null;

    public ShellVariable? Find(string name) => _variables.TryGetValue(name, out var variable) ? variable : null;

    /// <exception cref="ShellErrorException">It is read-only.</exception>
    public void Set(string name, string value, SourcePosition position)
    {
        var variable = FindOrUnset(name);
        if (variable.IsReadOnly)
        {
            throw new ShellErrorException(position, $"{name}: readonly variable");
        }

        Changes += string.Equals(variable.Value, value, StringComparison.Ordinal) ? 0 : 1;
        _variables[name] = variable with { Value = value };
    }

    public void Export(string name, bool isExported = true) =>
        _variables[name] = FindOrUnset(name) with { IsExported = isExported };

    public void MakeReadOnly(string name) => _variables[name] = FindOrUnset(name) with { IsReadOnly = true };

    public void Unset(string name) => _variables.Remove(name);

    /// <summary>Puts back what a function or a command with assignments before it had changed for a while.</summary>
    public void Restore(string name, ShellVariable? before)
    {
        if (before is { } variable)
        {
            _variables[name] = variable;
        }
        else
        {
            _variables.Remove(name);
        }
    }

    /// <summary>What a program gets to see: the exported ones.</summary>
    public SortedList<string, string> Environment()
    {
        var environment = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var (name, variable) in _variables)
        {
            if (variable is { IsExported: true, Value: { } value })
            {
                environment[name] = value;
            }
        }

        return environment;
    }

    private ShellVariable FindOrUnset(string name) => _variables.GetValueOrDefault(name) ?? new ShellVariable(null);
}
