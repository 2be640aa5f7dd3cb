using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Fields;

/// <summary>Claims about how long something took since the When that started it.</summary>
internal sealed class SpanClaims(StoryTools tools)
{
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(20);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("takes", Check);
        claims.Add("lasted", Lasted);
    }

    /// <summary>The time from its start to its end, according to its status.</summary>
    private void Lasted(PhraseMatch claim)
    {
        var target = Target.Of(claim["object"]!, tools.Story);
        var item = target.FindOrThrow(tools.Story);
        if (item.Kind is not ("Job" or "Pod"))
        {
            throw new StepFailureException($"A {item.Kind} has no end: claim it of a Job or a Pod.");
        }

        DateTimeOffset? begin = At(item.Find("status", "startTime"));
        DateTimeOffset? end = item.Kind == "Job" ? At(item.Find("status", "completionTime"))
            : ObjectFacts.ContainersOf(item).Select(static status => At(status.Find("state", "terminated", "finishedAt"))).Max();
        var (least, most) = Spans.BoundsOf(claim["span"]!);
        if (begin is not { } from || end is not { } to || to - from < least || to - from > most)
        {
            throw new StepFailureException($"Expected: {claim.Text}\n" + (begin is { } started && end is { } ended
                ? string.Create(CultureInfo.InvariantCulture, $"It took {(ended - started).TotalSeconds:0.###} s.") : "It has not ended."));
        }
    }

    private static DateTimeOffset? At(Value? time) => time is StringValue { Text: var text }
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;

    private void Check(PhraseMatch claim)
    {
        var subject = new SubjectReader(tools.Story).Read(claim["subject"]!);
        var condition = claim["state"] is { } state ? new StateReader(tools.Story).Read(state)
            : new Condition(claim.Text, static (_, _) => false) { IsAbsence = true, WithTerminating = true };
        var judge = new SubjectJudge(tools.Story);
        bool Holds(ClusterView view) => judge.Of(subject, condition, view).Holds;
        var begin = tools.Story.Since;
        var took = FirstSince(begin.Writes, Holds) - begin.At;
        var (least, most) = Spans.BoundsOf(claim["span"]!);
        if (took is not { } time || time < least || time > most)
        {
            var actual = took is { } found ? string.Create(CultureInfo.InvariantCulture, $"It took {found.TotalSeconds:0.###} s.")
                : "It has not come about.";
            throw new StepFailureException(
                $"Expected: {claim.Text}\n{actual}\n{judge.Of(subject, condition, tools.Story.History.Now).Actual()}");
        }
    }

    /// <summary>The first time that it held again after the previous state had ended; null if it did not.</summary>
    private TimeSpan? FirstSince(int writes, Func<ClusterView, bool> holds)
    {
        var wasSo = holds(tools.Story.History.At(writes));
        for (var view = tools.Story.History.At(writes); ; view.Advance())
        {
            var isSo = holds(view);
            wasSo &= isSo;
            if (isSo && !wasSo)
            {
                return view.Instant ?? TimeSpan.Zero;
            }

            if (view.IsAtEnd)
            {
                bool Now() => holds(tools.Story.History.Now);
                var simulation = tools.Story.Cluster.Simulation;
                return (!wasSo || simulation.RunUntil(() => !Now(), Patient)) && simulation.RunUntil(Now, Patient) ? tools.Story.Now : null;
            }
        }
    }
}
