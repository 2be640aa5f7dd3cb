using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>The meaning of a claim as one line, independent of language: subject, number, condition, time.</summary>
internal static class SentenceSense
{
    private static readonly string[] Denials = ["not", "not-yet", "no-longer", "never", "still", "always"];

    /// <summary>Conditions that two rules have, because verbs and adjectives both express them. Each pair has the same effect.</summary>
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["verb.replaced"] = "state.replaced", ["verb.run"] = "state.running", ["verb.report"] = "state.status",
        ["verb.restart"] = "thing.restarted", ["verb.go"] = "state.gone", ["verb.run-on"] = "state.on-node",
        ["verb.run-image"] = "state.image", ["verb.removed"] = "state.gone", ["state.restarted"] = "thing.restarted",
        ["verb-plain.run"] = "state.running",
    };

    public static string Of(PhraseMatch claim)
    {
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        if (claim.Id is "there-none")
        {
            parts.Add("state.gone");
        }

        Collect(claim, parts);
        return string.Join(' ', parts);
    }

    private static void Collect(PhraseMatch phrase, SortedSet<string> parts)
    {
        switch (phrase.Rule)
        {
            case "quantity":
                var quantity = Quantity.Of(phrase);
                parts.Add(quantity.IsAll && quantity.Total is null
                    ? "every"
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(quantity.IsAll ? "all" : "some")}:{quantity.Least}-{quantity.Most}:{quantity.Total}"));
                return;
            case "duration":
                parts.Add($"for:{Numbers.DurationOf(phrase)}");
                return;
            case "times":
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"times:{Numbers.TimesOf(phrase)}"));
                return;
            case "be" or "mood" or "have" when Denials.Contains(phrase.Id):
                parts.Add($"denial.{phrase.Id}");
                break;
            case "state" when phrase.Id == "not-ready":
                parts.UnionWith(["denial.not", "state.ready"]);
                break;
            case "when" or "relation" or "quality" or "state" or "thing" or "verb" or "verb-plain" or "phase-word" or "kind":
                parts.Add(Same.GetValueOrDefault($"{phrase.Rule}.{phrase.Id}", $"{phrase.Rule}.{phrase.Id}"));
                break;
            case "text" or "variable":
                parts.Add($"\"{phrase.Text}\"");
                break;
            default:
                break;
        }

        foreach (var slot in phrase.Slots)
        {
            Collect(slot, parts);
        }
    }
}
