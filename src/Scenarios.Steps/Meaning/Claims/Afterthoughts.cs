using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Additions after a claim that say more about its objects.</summary>
internal static class Afterthoughts
{
    /// <summary>The meanings that are conditions. The others are times, or add nothing.</summary>
    public static readonly IReadOnlyList<string> Ids =
        ["unchanged", "same-node", "because", "same-name", "same-volume", "other-volume", "because-known", "after-attempts"];

    /// <param name="phrase">An addition with one of these meanings.</param>
    /// <param name="story">The scenario's story.</param>
    public static Condition Read(PhraseMatch phrase, Story story) => phrase.Id switch
    {
        "unchanged" => new(phrase.Text, (item, _) => story.WasThere(item)),
        "same-node" => Neighbours.OnTheSame(phrase, story),
        "same-name" => new(phrase.Text, (item, _) => HadName(item, story)),
        "same-volume" => new(phrase.Text, (item, _) => HadName(item, story) && new ThingReader(story).HasVolumesOfBefore(item)),
        "other-volume" => new(phrase.Text, (item, _) => !story.WasThere(item) && !new ThingReader(story).HasVolumesOfBefore(item)),
        "after-attempts" when Numbers.Of(phrase["number"]!) is var number => new(phrase.Text, (item, view) =>
            story.History.CreationsSince(0, "Pod").Count(entry => entry.Object.Controller?.Uid == item.Uid) == number),
        "because-known" => Because(phrase.Text, phrase["known-cause"]!.Id),
        _ => Because(phrase.Text, phrase.TextOf("text")),
    };

    private static bool HadName(ApiObject item, Story story) => story.Before.Find(item.Kind, item.Namespace, item.Name) is not null;

    /// <summary>A status or an Event gives this reason.</summary>
    private static Condition Because(string words, string reason) => new(words, (item, view) =>
        ObjectFacts.Mentions(item, reason) || view.Of("Event").Any(one => one.TextAt("involvedObject", "name") == item.Name
            && (one.TextAt("message").Contains(reason, StringComparison.OrdinalIgnoreCase) || one.TextAt("reason") == reason)));
}
