using Scenarios.Running.Reading.Spelling;

namespace Scenarios.Running.Sentences;

/// <summary>Keywords in a feature's own language.</summary>
internal static class KeywordText
{
    /// <summary>The word for Given, When or Then.</summary>
    public static string Of(string keyword, string language)
    {
        var keywords = Keywords.Of(language);
        var words = keyword switch { "Given" => keywords.Given, "When" => keywords.When, _ => keywords.Then };
        return words[0];
    }

    /// <summary>A step's line: keyword and text. The blank is for the eye in languages that need none; Gherkin drops it.</summary>
    public static string Line(string word, string text) => $"{word} {text}";
}
