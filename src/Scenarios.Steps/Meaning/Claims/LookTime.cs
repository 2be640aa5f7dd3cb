using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>
/// The time to check a claim about what history does not record: outputs, logs, files, fields in the format of a command.
/// </summary>
internal static class LookTime
{
    /// <summary>How long a state without a stated limit may take to become true.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>Lets the time pass that the claim states.</summary>
    /// <param name="claim">The claim with its times.</param>
    /// <param name="story">The scenario's story.</param>
    /// <param name="isNow">Whether a claim without a stated time is checked now, because it must not become true by waiting.</param>
    /// <param name="adverb">The meaning of the adverb of its verb; null for none.</param>
    /// <returns>The last instant at which it may become true.</returns>
    /// <exception cref="StepFailureException">The claim is about a whole period, which cannot be observed.</exception>
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
                return story.MomentOf(timing.From) + timing.Span!.Value;
            case TimingMode.After:
                story.Cluster.Simulation.RunFor(timing.Span!.Value - timing.Slack);
                return story.Now + (timing.Slack * 2);
            case TimingMode.AfterChange:
                var rest = story.MomentOf(timing.From) + timing.Span!.Value - story.Now;
                story.Cluster.Simulation.RunFor(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
                return story.Now;
            default:
                throw new StepFailureException(
                    $"\"{claim.Text}\" is about a period, but this can only be checked at single moments: "
                    + "claim it of one moment, or of several moments with waits between them.");
        }
    }

    /// <summary>Runs a command each second until the result is right, for as long as the claim allows.</summary>
    /// <returns>The last result, right or not. A command that changes something runs once.</returns>
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
