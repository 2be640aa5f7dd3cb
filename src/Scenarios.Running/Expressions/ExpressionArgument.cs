namespace Scenarios.Running.Expressions;

/// <summary>One argument that a step's text gave to an expression: what was caught, where, and the parameter type that reads it.</summary>
public sealed class ExpressionArgument
{
    internal ExpressionArgument(ArgumentGroup group, ParameterType parameterType)
    {
        Group = group;
        ParameterType = parameterType;
    }

    /// <summary>The whole argument and the capture groups inside it.</summary>
    public ArgumentGroup Group { get; }

    /// <summary>The type that reads the text; nameless for a capture group that no registered type claims.</summary>
    public ParameterType ParameterType { get; }

    /// <summary>The text as it stands in the step, quotes included; null when an optional group took no part.</summary>
    public string? Value => Group.Value;

    /// <summary>UTF-16 offset of the first character in the step's text; -1 when the group took no part.</summary>
    public int Start => Group.Start;

    /// <summary>UTF-16 offset after the last character; -1 when the group took no part.</summary>
    public int End => Group.End;

    /// <summary>
    /// This argument and each capture group inside it, as arguments of their own, without those that took no part in the match: what
    /// Reqnroll hands to a method (MatchArgumentCalculator.cs), where Cucumber hands over the groups at the top alone.
    /// </summary>
    public IEnumerable<ExpressionArgument> Participating()
    {
        if (Value is null)
        {
            yield break;
        }
        // Its text as it stands: a transform would see the groups inside, which come as arguments of their own.
        yield return Group.Children.Count == 0 ? this : new ExpressionArgument(Group with { Children = [] }, ParameterType.AnyText);
        foreach (var child in Group.Children)
        {
            foreach (var inner in new ExpressionArgument(child, ParameterType.AnyText).Participating())
            {
                yield return inner;
            }
        }
    }

    /// <summary>The value, read by the parameter type. Runs each time it is called, so that a throwing transform throws here and not in the match.</summary>
    /// <exception cref="OverflowException">A number does not fit its type.</exception>
    public object? Transform() => ParameterType.Transform(Group.Values);
}
