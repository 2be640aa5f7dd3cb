using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>When a claim is looked at that reads what no history keeps: outputs, logs, files, fields as a command tells them.</summary>
internal static class LookTime
{
    /// <summary>How long a state may take to come true that no limit is said for.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>Lets the time pass that is said to pass first.</summary>
    /// <param name="claim">The claim, with what it says of time.</param>
    /// <param name="story">What was told.</param>
    /// <param name="isNow">Whether it is judged at this moment where no time is said: it must not come true by waiting.</param>
    /// <param name="adverb">The meaning of its verb's adverb; null for none.</param>
    /// <returns>The last instant at which it may become true.</returns>
    /// <exception cref="StepFailureException">It is said of a whole time, over which nobody can watch.</exception>
    public static TimeSpan Until(PhraseMatch claim, Story story, bool isNow = false, string? adverb = null)
    {
        var timing = Timing.Of(claim, adverb);
        switch (timing.Mode)
        {
            case TimingMode.Now:
                return story.Now;
            case TimingMode.Soon:
                return isNow ? story.Now : story.Now + Soon;
            case TimingMode.Within when timing.Least is null:
                return story.WhenEnd + timing.Span!.Value;
            case TimingMode.After:
                story.Cluster.Simulation.RunFor(timing.Span!.Value);
                return story.Now;
            case TimingMode.AfterChange:
                var rest = story.WhenEnd + timing.Span!.Value - story.Now;
                story.Cluster.Simulation.RunFor(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
                return story.Now;
            default:
                throw new StepFailureException(
                    $"\"{claim.Text}\" is about a whole time, over which nothing can watch this: "
                    + "say it of one moment, or of each after a wait.");
        }
    }

    /// <summary>Types a command each second until its result is right, for as long as a claim allows.</summary>
    /// <returns>The last result, right or not. A command that changes something is typed once.</returns>
    public static CommandResult Poll(
        StoryTools tools, PhraseMatch claim, string command, Func<CommandResult, bool> isRight, bool isNow = false)
    {
        var until = Until(claim, tools.Story, isNow);
        var result = tools.Terminal.TypeAside(command, mayFail: true);
        while (!TerminalDeeds.Changes(command) && !isRight(result) && tools.Story.Now < until)
        {
            tools.Cluster.Pass(Step);
            result = tools.Terminal.TypeAside(command, mayFail: true);
        }

        return result;
    }
}
