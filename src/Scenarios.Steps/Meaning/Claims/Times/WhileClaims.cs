using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Times;

/// <summary>Claims that hold while something else does: <c>the claim is terminating as long as Pod "writer" exists</c>.</summary>
internal sealed class WhileClaims(StoryTools tools)
{
    /// <summary>How long the other state is watched.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(1);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims) => claims.Add("as-long", Check);

    /// <summary>From the first instant at which both are so, the first is so at every instant at which the other is.</summary>
    private void Check(PhraseMatch phrase)
    {
        var one = Of(phrase["subject"]!, phrase["condition"]!);
        var other = Of(phrase["other"]!, phrase["other-condition"]!);
        tools.Cluster.Pass(Watched);
        var view = tools.Story.History.At(tools.Story.Since.Writes);
        var wasSo = one(view).Holds && other(view).Holds;
        while (true)
        {
            if (wasSo && other(view).Holds && one(view) is { Holds: false } broken)
            {
                var at = Kernel.Simulation.DefaultStart + (view.Instant ?? TimeSpan.Zero);
                throw new StepFailureException($"Not true at {at:HH:mm:ss.fff}: {phrase.Text}\nThere was then:\n{broken.Actual()}");
            }

            wasSo |= one(view).Holds && other(view).Holds;
            if (view.IsAtEnd)
            {
                break;
            }

            view.Advance();
        }

        if (!wasSo)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere never was:\n{one(view).Actual()}\n{other(view).Actual()}");
        }
    }

    private Func<ClusterView, Verdict> Of(PhraseMatch who, PhraseMatch condition)
    {
        var subject = new SubjectReader(tools.Story).Read(who);
        var adverb = (condition["be"] ?? condition["have"] ?? condition["mood"])?.Id;
        var read = condition["state"] is { } state ? new StateReader(tools.Story).Read(state)
            : condition["verb"] is { } verb ? new VerbReader(tools.Story).Read(verb)
            : new ThingReader(tools.Story).Read(condition["thing"]
                ?? throw new StepFailureException($"\"{condition.Text}\" is understood, but cannot be checked so yet."));
        read = StateClaims.Negations.Contains(adverb) ? read.Not() : read;
        subject = MeantPods.OfKind(read.Narrow(subject), read, tools.Story);
        var judge = new SubjectJudge(tools.Story);
        return view => judge.Of(subject, read, view);
    }
}
