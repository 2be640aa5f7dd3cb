namespace Scenarios.Running.Expressions.Matching;

/// <summary>The text a parameter type accepts, where a hand-written matcher knows it; each is equal to a regular expression of BuiltInParameterTypes.</summary>
internal enum ParameterShape
{
    /// <summary>Only the regular expression knows.</summary>
    Regex,
    Integer,
    Float,
    Word,
    QuotedString,
    Anything,
}
