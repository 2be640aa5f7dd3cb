namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// One step of a match plan: either texts to try in order (one for plain text, more for optional text and alternations; the empty
/// text stands for "missing"), or a parameter of a known shape.
/// </summary>
internal sealed class MatchStep
{
    private MatchStep(string[]? texts, ParameterShape shape)
    {
        Texts = texts;
        Shape = shape;
    }

    /// <summary>Null for a parameter.</summary>
    public string[]? Texts { get; }

    public ParameterShape Shape { get; }

    public static MatchStep Text(params string[] texts) => new(texts, default);

    public static MatchStep Parameter(ParameterShape shape) => new(null, shape);
}
