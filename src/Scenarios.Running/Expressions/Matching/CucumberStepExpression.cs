using Scenarios.Running.Expressions.Parsing;

namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// A Cucumber Expression. Built-in parameter types are matched by a plan; a regular expression is built only for an expression that has
/// a user's parameter type, and only once a text shares its literal prefix.
/// </summary>
internal sealed class CucumberStepExpression : IStepExpression
{
    private readonly ParameterType[] parameterTypes;
    private readonly MatchStep[]? plan;
    private string? regexSource;
    private CompiledRegex? regex;

    public CucumberStepExpression(string source, ParameterTypeRegistry registry)
    {
        Source = source;
        var analysis = SimpleAnalysis.TryRead(source, registry) ?? ExpressionAnalysis.Of(ExpressionParser.Parse(source), source, registry);
        parameterTypes = analysis.ParameterTypes;
        plan = analysis.Plan;
        LiteralPrefix = analysis.LiteralPrefix;
    }

    public string Source { get; }

    public bool IsRegularExpression => false;

    public string LiteralPrefix { get; }

    public string RegexSource => regexSource ??= RegexWriter.Write(ExpressionParser.Parse(Source), parameterTypes);

    public IReadOnlyList<ExpressionArgument>? Match(string text)
    {
        if (!text.StartsWith(LiteralPrefix, StringComparison.Ordinal))
        {
            return null;
        }
        return plan is null ? MatchByRegex(text) : MatchByPlan(plan, text);
    }

    public void CompileOrThrow() => Compiled();

    /// <summary>What the regular expression alone would answer: the measure for the plan.</summary>
    internal IReadOnlyList<ExpressionArgument>? MatchByRegex(string text)
    {
        if (Compiled().Match(text) is not { } groups)
        {
            return null;
        }
        var arguments = new ExpressionArgument[parameterTypes.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = new ExpressionArgument(groups.Children[i], parameterTypes[i]);
        }
        return arguments;
    }

    // A step is one line, and matches as a whole: \z, because the $ of .NET would also let a line feed follow.
    private CompiledRegex Compiled() => regex ??= CompiledRegex.Build(RegexSource[..^1] + @"\z", Source);

    private ExpressionArgument[]? MatchByPlan(MatchStep[] steps, string text)
    {
        Span<int> ends = steps.Length <= 64 ? stackalloc int[steps.Length] : new int[steps.Length];
        if (!new PlanMatcher(steps, text, ends).Match())
        {
            return null;
        }
        if (parameterTypes.Length == 0)
        {
            return [];
        }
        var arguments = new ExpressionArgument[parameterTypes.Length];
        var next = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Texts is null)
            {
                var group = GroupOf(steps[i].Shape, text, i == 0 ? 0 : ends[i - 1], ends[i]);
                arguments[next] = new ExpressionArgument(group, parameterTypes[next]);
                next++;
            }
        }
        return arguments;
    }

    private static ArgumentGroup GroupOf(ParameterShape shape, string text, int start, int end) =>
        shape == ParameterShape.QuotedString
            ? QuotedStringGroup.Of(text, start, end)
            : new ArgumentGroup(text[start..end], start, end, []);
}
