using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>What a claim says of a part of the objects that it could be about: the others are the rest (<see cref="Rest"/>).</summary>
internal static class ApartObjects
{
    /// <summary>Remembers of which objects a claim is true, if it is about a part of them: later sentences mean the others.</summary>
    public static void Note(Subject subject, Condition condition, Story story)
    {
        if (condition.IsAbsence || subject.Quantity.IsNone || (subject.Quantity.IsAll && subject.Names.Count == 0)
            || subject.Is("others") || subject.Is("remaining"))
        {
            return;
        }

        var view = story.History.Now;
        var found = Finder.Find(subject, view, story, withTerminating: false);
        var held = found.Where(item => condition.Holds(item, view)).ToList();
        var isPart = subject.Names.Count > 0 || held.Count < found.Count;
        if (isPart && held.Count > 0 && !held.Exists(item => item.Uid == story.Singled?.Uid))
        {
            story.SetApart(held);
        }
    }
}
