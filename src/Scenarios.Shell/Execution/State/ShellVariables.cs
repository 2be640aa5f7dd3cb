using System.Globalization;
using Scenarios.Kernel.Randomness;
using Scenarios.Shell.Arithmetic.Execution;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.State;

/// <summary>A shell's variables, by name (ordinal).</summary>
internal sealed class ShellVariables : IArithmeticVariables
{
    private const string RandomNumber = "RANDOM";
    private const int RandomNumbers = 32768;

    private readonly SortedList<string, ShellVariable> _variables;
    private SeededRandom? _random;

    private ShellVariables(SortedList<string, ShellVariable> variables, SeededRandom? random) =>
        (_variables, _random) = (variables, random);

    /// <summary>How often a variable was set to a different value.</summary>
    public long Changes { get; private set; }

    public IEnumerable<KeyValuePair<string, ShellVariable>> All => _variables;

    /// <param name="environment">The environment variables that the shell is given.</param>
    /// <param name="random">The source of <c>$RANDOM</c>; null for a shell without it.</param>
    public static ShellVariables FromEnvironment(IReadOnlyDictionary<string, string> environment, SeededRandom? random)
    {
        var variables = new SortedList<string, ShellVariable>(StringComparer.Ordinal);
        foreach (var (name, value) in environment)
        {
            variables[name] = new ShellVariable(value, IsExported: true);
        }

        return new ShellVariables(variables, random);
    }

    /// <summary>A copy for a subshell, which draws its own random numbers.</summary>
    public ShellVariables Copy() => new(
        new SortedList<string, ShellVariable>(_variables, StringComparer.Ordinal),
        _random is null ? null : new SeededRandom(_random.NextBits()));

    public string? ValueOf(string name)
    {
        if (_random is null || name != RandomNumber)
        {
            return _variables.GetValueOrDefault(name)?.Value;
        }

        Changes++;
        return _random.Next(RandomNumbers).ToString(CultureInfo.InvariantCulture);
    }

    public ShellVariable? Find(string name) => _variables.GetValueOrDefault(name)
        ?? (_random is not null && name == RandomNumber ? new ShellVariable(string.Empty) : null);

    /// <exception cref="ShellErrorException">The variable is read-only.</exception>
    public void Set(string name, string value, SourcePosition position)
    {
        var variable = FindOrUnset(name);
        if (variable.IsReadOnly)
        {
            throw new ShellErrorException(position, $"{name}: readonly variable");
        }

        if (_random is not null && name == RandomNumber)
        {
            // The same seed gives the same numbers, as in bash, although not the same ones as bash.
            _random = new SeededRandom(ulong.TryParse(value, CultureInfo.InvariantCulture, out var seed) ? seed : 0);
            return;
        }

        Changes += string.Equals(variable.Value, value, StringComparison.Ordinal) ? 0 : 1;
        _variables[name] = variable with { Value = value };
    }

    public void Export(string name, bool isExported = true) =>
        _variables[name] = FindOrUnset(name) with { IsExported = isExported };

    public void MakeReadOnly(string name) => _variables[name] = FindOrUnset(name) with { IsReadOnly = true };

    /// <summary>Unsets a variable; afterwards <c>RANDOM</c> is an ordinary variable.</summary>
    public void Unset(string name)
    {
        _variables.Remove(name);
        _random = name == RandomNumber ? null : _random;
    }

    /// <summary>Restores a variable that a function, or a command with assignments before it, had changed temporarily.</summary>
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

    /// <summary>The exported variables, which are what programs see.</summary>
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
