namespace Scenarios.Running;

/// <summary>How to read the expression of a step definition, for an author who does not leave it to the heuristics.</summary>
public enum ExpressionType
{
    /// <summary>Whichever it looks like.</summary>
    Unspecified,

    /// <summary>A Cucumber Expression.</summary>
    CucumberExpression,

    /// <summary>A regular expression that has to match the whole sentence.</summary>
    RegularExpression,
}
