using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Counts;

/// <summary>How many of the last claim's objects meet a further condition: <c>…, none of which is on node "worker"</c>.</summary>
internal sealed class OfWhichClaims(Story story, StateClaims states)
{
    /// <exception cref="StepFailureException">It does not hold, or no earlier claim names objects.</exception>
    public void Check(PhraseMatch part)
    {
        var meant = story.Meant ?? throw new StepFailureException($"\"{part.Text}\": no earlier step names the object.");
        if (part.Id == "alone")
        {
            // The number that the sentence has named, each on a different node.
            states.Run(part, meant with { Words = part.Text }, null, new StateReader(story).Read(part), isWait: false);
            return;
        }

        var subject = meant with { Quantity = Quantity.Of(part["of-which"]) };
        if (part["condition"] is { } condition)
        {
            states.Check(part, subject, (condition["be"] ?? condition["have"] ?? condition["mood"])?.Id, condition, isWait: false);
            return;
        }

        var state = part.Id switch
        {
            "each-has" => StateReader.HasStatus(part.Text, [part.TextOf("words")]),
            "each-relation" => Suiting(part, subject.Kind),
            _ => new StateReader(story).Read(part["state"]!),
        };
        states.Run(part, subject, null, state, isWait: false);
    }

    private Condition Suiting(PhraseMatch part, string? kind)
    {
        var meant = part.All("relation").Aggregate(
            new Subject { Words = part.Text, Kind = kind }, static (all, relation) => all.With(relation));
        return new Condition(part.Text, (item, view) => Finder.Suits(meant, item, view, story));
    }
}
