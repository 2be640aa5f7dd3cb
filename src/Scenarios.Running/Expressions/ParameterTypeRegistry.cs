namespace Scenarios.Running.Expressions;

/// <summary>
/// The parameter types that expressions may name: the built-in ones from the start, a user's own as they are added.
/// Fill it before the first expression is created; after that it may be read from several threads.
/// </summary>
public sealed class ParameterTypeRegistry
{
    private readonly Dictionary<string, ParameterType> byName = [];
    private readonly List<ParameterType> inOrder;

    public ParameterTypeRegistry()
    {
        inOrder = [.. BuiltInParameterTypes.All];
        foreach (var type in BuiltInParameterTypes.All)
        {
            byName.Add(type.Name!, type);
        }
    }

    /// <summary>Every type, in the order of <see cref="Add"/>, built-in ones first.</summary>
    public IReadOnlyList<ParameterType> ParameterTypes => inOrder;

    /// <summary>Makes a type available to expressions that are created afterwards.</summary>
    /// <exception cref="ExpressionException">The name is taken, or another preferential type has the same regular expression.</exception>
    public void Add(ParameterType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = type.Name ?? throw new ArgumentException("A registered parameter type has a name.", nameof(type));
        if (byName.ContainsKey(name))
        {
            throw new ExpressionException(name.Length == 0
                ? "The anonymous parameter type has already been defined"
                : $"There is already a parameter type with name {name}");
        }
        if (type.PreferForRegexpMatch)
        {
            RefuseSecondPreferential(type);
        }
        byName.Add(name, type);
        inOrder.Add(type);
    }

    /// <summary>The type of that name (without braces), or null.</summary>
    public ParameterType? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The types that have exactly this regular expression, preferential ones first, then by name.</summary>
    internal List<ParameterType> FindByRegexp(string regexp)
    {
        var types = inOrder.FindAll(type => type.Regexps.Contains(regexp));
        types.Sort(ParameterType.Compare);
        return types;
    }

    private void RefuseSecondPreferential(ParameterType type)
    {
        foreach (var regexp in type.Regexps)
        {
            if (FindByRegexp(regexp) is [{ PreferForRegexpMatch: true } first, ..])
            {
                throw new ExpressionException(
                    "There can only be one preferential parameter type per regexp. "
                    + $"The regexp /{regexp}/ is used for two preferential parameter types, {{{first.Name}}} and {{{type.Name}}}");
            }
        }
    }
}
