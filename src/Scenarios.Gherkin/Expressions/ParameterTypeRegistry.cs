namespace Scenarios.Gherkin.Expressions;

/// <summary>
/// The parameter types that expressions may name: the built-in ones from the start, a user's own as they are added.
/// Fill it before the first expression is created; after that it may be read from several threads.
/// </summary>
public sealed class ParameterTypeRegistry
{
    private readonly Dictionary<string, ParameterType> byName = [];
    private readonly Dictionary<string, List<ParameterType>> byRegexp = [];
    private readonly List<ParameterType> inOrder = [];

    public ParameterTypeRegistry()
    {
        foreach (var type in BuiltInParameterTypes.All)
        {
            Add(type);
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
        RefuseSecondPreferential(type);
        byName.Add(name, type);
        inOrder.Add(type);
        foreach (var regexp in type.Regexps)
        {
            AddByRegexp(regexp, type);
        }
    }

    /// <summary>The type of that name (without braces), or null.</summary>
    public ParameterType? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The types that have exactly this regular expression, preferential ones first, then by name.</summary>
    internal IReadOnlyList<ParameterType> FindByRegexp(string regexp) => byRegexp.TryGetValue(regexp, out var types) ? types : [];

    private void RefuseSecondPreferential(ParameterType type)
    {
        foreach (var regexp in type.Regexps)
        {
            if (type.PreferForRegexpMatch && FindByRegexp(regexp) is [{ PreferForRegexpMatch: true } first, ..])
            {
                throw new ExpressionException(
                    "There can only be one preferential parameter type per regexp. "
                    + $"The regexp /{regexp}/ is used for two preferential parameter types, {{{first.Name}}} and {{{type.Name}}}");
            }
        }
    }

    private void AddByRegexp(string regexp, ParameterType type)
    {
        if (!byRegexp.TryGetValue(regexp, out var types))
        {
            byRegexp.Add(regexp, types = []);
        }
        if (!types.Contains(type))
        {
            types.Add(type);
            types.Sort(ParameterType.Compare);
        }
    }
}
