namespace Scenarios.Running.Reading.Spelling;

/// <summary>
/// The languages of Gherkin (gherkin-languages.json of cucumber/gherkin). Widely used ones come first, for words that several languages
/// share.
/// </summary>
internal static class Languages
{
    private const string Codes =
        "en ja de fr es it pt nl pl ru zh-CN zh-TW ko sv da no fi cs sk hu ro tr uk el he ar fa hi th vi id bg hr sr-Latn sr-Cyrl sl lt "
        + "lv et ca gl"
        + " af am an ast az be bm bs cy-GB en-au en-lol en-old en-pirate en-Scouse en-tx eo ga gj ht is jv ka kn lu ml mk-Cyrl mk-Latn "
        + "mn mr ne pa"
        + " ta te tlh tt ur uz";

    /// <summary>The language in which a word means "Feature"; null if there is none.</summary>
    public static string? OfFeature(string word)
    {
        foreach (var code in Codes.Split(' '))
        {
            if (Keywords.Of(code) is var keywords && keywords.Language == code && keywords.Feature.Contains(word))
            {
                return code;
            }
        }

        return null;
    }
}
