namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// A regular expression, anchored at both ends as Reqnroll does (RegexFactory.cs). Each capture group at the top level is an argument;
/// a parameter type that is spelt exactly like the group reads it.
/// </summary>
internal sealed class RegularStepExpression : IStepExpression
{
    private readonly ParameterTypeRegistry registry;
    private CompiledRegex? regex;
    private ParameterType[]? parameterTypes;

    public RegularStepExpression(string source, ParameterTypeRegistry registry)
    {
        this.registry = registry;
        Source = source;
        RegexSource = (source.StartsWith('^') ? "" : "^") + source + (source.EndsWith('$') ? "" : "$");
        LiteralPrefix = RegexPrefix.Of(RegexSource);
    }

    public string Source { get; }

    public bool IsRegularExpression => true;

    public string LiteralPrefix { get; }

    public string RegexSource { get; }

    public IReadOnlyList<ExpressionArgument>? Match(string text)
    {
        if (!text.StartsWith(LiteralPrefix, StringComparison.Ordinal))
        {
            return null;
        }
        var compiled = Compiled();
        if (compiled.Match(text) is not { } groups)
        {
            return null;
        }
        parameterTypes ??= TypesOf(compiled.Groups.Children, text);
        var arguments = new ExpressionArgument[parameterTypes.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = new ExpressionArgument(groups.Children[i], parameterTypes[i]);
        }
        return arguments;
    }

    public void CompileOrThrow() => Compiled();

    private CompiledRegex Compiled() => regex ??= CompiledRegex.Build(RegexSource, Source);

    private ParameterType[] TypesOf(IReadOnlyList<GroupPattern> groups, string text)
    {
        var types = new ParameterType[groups.Count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = TypeOf(groups[i].Source, text);
        }
        return types;
    }

    private ParameterType TypeOf(string groupSource, string text)
    {
        var candidates = registry.FindByRegexp(groupSource);
        if (candidates.Count == 0)
        {
            return new ParameterType(
                null, [groupSource], typeof(string), values => values[0],
                useForSnippets: false, preferForRegexpMatch: false, ParameterShape.Regex);
        }
        return candidates.Count == 1 || candidates[0].PreferForRegexpMatch
            ? candidates[0]
            : throw new AmbiguousParameterTypeException(Source, groupSource, candidates, new SnippetGenerator(registry).Generate(text));
    }
}
