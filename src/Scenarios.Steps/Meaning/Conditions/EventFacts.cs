using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>What sentences say of an Event.</summary>
internal static class EventFacts
{
    /// <summary>Whether an Event has the type, the reason or message, and the further words that a phrase states.</summary>
    public static bool IsMeant(PhraseMatch phrase, ApiObject item)
    {
        var text = phrase.TextOf("text");
        var saying = phrase["saying"]?.TextOf("text") ?? phrase["reason"]?.Text ?? phrase["message"]?.Text ?? string.Empty;
        return (phrase["type"] is not { } type || item.TextAt("type") == type.Id)
            && (item.TextAt("reason") == text || item.TextAt("type") == text
                || item.TextAt("message").Contains(text, StringComparison.Ordinal))
            && (item.TextAt("message").Contains(saying, StringComparison.Ordinal) || item.TextAt("reason") == saying);
    }
}
