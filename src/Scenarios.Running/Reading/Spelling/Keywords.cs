namespace Scenarios.Running.Reading.Spelling;

/// <summary>The keywords of a language. Immutable.</summary>
internal sealed class Keywords
{
    private Keywords(global::Gherkin.GherkinDialect dialect)
    {
        Language = dialect.Language;
        Feature = dialect.FeatureKeywords;
        Rule = dialect.RuleKeywords;
        Background = dialect.BackgroundKeywords;
        Outline = dialect.ScenarioOutlineKeywords;
        Examples = dialect.ExamplesKeywords;
        // "Scenario" before "Example": messages use the first one.
        Scenario = [.. dialect.ScenarioKeywords.OrderByDescending(word => word == "Scenario")];
        // The longest first, because "Scenario Outline" begins with "Scenario".
        Blocks =
            [.. new[] { Feature, Rule, Background, Scenario, Outline, Examples }
                .SelectMany(words => words)
                .OrderByDescending(word => word.Length)];
        Given = Words(dialect.GivenStepKeywords);
        When = Words(dialect.WhenStepKeywords);
        Then = Words(dialect.ThenStepKeywords);
        Steps = [.. Words(dialect.StepKeywords)];
        AreSpaced = dialect.GivenStepKeywords[^1].EndsWith(' ');
    }

    public static Keywords English { get; } = Of("en");

    public static Keywords Japanese { get; } = Of("ja");

    /// <summary>The language's code, such as <c>en</c>.</summary>
    public string Language { get; }

    public IReadOnlyList<string> Feature { get; }

    public IReadOnlyList<string> Rule { get; }

    public IReadOnlyList<string> Background { get; }

    public IReadOnlyList<string> Scenario { get; }

    public IReadOnlyList<string> Outline { get; }

    public IReadOnlyList<string> Examples { get; }

    /// <summary>All words that are followed by a colon, the longest first.</summary>
    public IReadOnlyList<string> Blocks { get; }

    public IReadOnlyList<string> Given { get; }

    public IReadOnlyList<string> When { get; }

    public IReadOnlyList<string> Then { get; }

    /// <summary>All words that begin a step, without the space after them and without <c>*</c>.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Whether there is a space between keyword and sentence.</summary>
    public bool AreSpaced { get; }

    /// <summary>The keywords of a language; those of English if the parser does not know it.</summary>
    public static Keywords Of(string language)
    {
        try
        {
            return new Keywords(new Dialects(language).DefaultDialect);
        }
        catch (global::Gherkin.NoSuchLanguageException)
        {
            return English;
        }
    }

    private static string[] Words(IEnumerable<string> keywords) =>
        [.. keywords.Select(keyword => keyword.TrimEnd()).Where(keyword => keyword != "*").Distinct(StringComparer.Ordinal)];
}
