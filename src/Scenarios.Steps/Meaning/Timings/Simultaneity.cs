using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Timings;

/// <summary>That something happened to several objects at the same time, or that it was never true of any.</summary>
internal sealed class Simultaneity(Story story)
{
    /// <summary>Containers that are started together differ by about so much, which is less than one after the other takes.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    /// <summary>For what one controller does in one go.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.5);

    private static readonly string[] AtOnce = ["at the same moment", "at the same time", "simultaneously", "同時に", "一斉に"];

    /// <summary>Words that mean the same of what has happened: <c>were created at once</c>; elsewhere soon, or side by side.</summary>
    private static readonly string[] Together = ["at once", "together", "in parallel"];

    private static readonly Dictionary<string, string> Happenings = new(StringComparer.Ordinal)
    {
        ["created"] = "created", ["replaced"] = "created", ["ready"] = "ready", ["deleted"] = "deleted", ["gone"] = "deleted",
        ["start"] = "started", ["complete"] = "finished",
    };

    /// <summary>
    /// Whether "never" is said of each object: <c>the Pods were never Pending</c>. <c>At no time were all Pods …</c> is said of all.
    /// </summary>
    public static bool IsOfEach(PhraseMatch claim, Subject subject)
    {
        if (!subject.Quantity.IsAll || subject.Names.Count == 1
            || claim.All("afterthought").Any(static one => one.Says([.. AtOnce, .. Together])))
        {
            return false;
        }

        var isInFront = claim.All("when", ["never"]).Any();
        return !isInFront || claim["subject"]?["quantity"] is null;
    }

    /// <exception cref="StepFailureException">It did not happen to all of them at the same time.</exception>
    public void Require(PhraseMatch claim, Subject subject)
    {
        var condition = claim["condition"];
        if ((condition?["state"] ?? condition?["verb"])?.Id is not { } id || !Happenings.TryGetValue(id, out var what)
            || !claim.All("afterthought", ["also"]).Any(one => one.Says(AtOnce) || (one.Says(Together) && IsPast(condition!))))
        {
            return;
        }

        var all = new Milestones(story).Of(subject with { Quantity = Quantity.Every }, what);
        if (all.Count < 2 || all[^1].At - all[0].At > (what is "created" or "deleted" ? Moment : Tolerance))
        {
            throw new StepFailureException(
                $"Expected: {claim.Text}\n{(all.Count == 0 ? "It has not happened." : string.Join("\n", all))}");
        }
    }

    private static bool IsPast(PhraseMatch condition) => condition["be"] is not { } be
        || be.Says("was", "were", "became", "got", "has been", "have been");
}
