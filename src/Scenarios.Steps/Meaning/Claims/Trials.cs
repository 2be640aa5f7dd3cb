using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>What only a try can tell: tried where the claim stands, and again each second as long as it may take to come true.</summary>
internal sealed class Trials(StoryTools tools)
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <param name="claim">The claim, with what it says of time.</param>
    /// <param name="isSo">Tries, and tells whether it is so.</param>
    /// <param name="tell">What came of the last try.</param>
    /// <param name="isNow">Whether it is judged at this moment where no time is said.</param>
    /// <exception cref="StepFailureException">It does not come true.</exception>
    public void Until(PhraseMatch claim, Func<bool> isSo, Func<string> tell, bool isNow = false)
    {
        var limit = LookTime.Until(claim, tools.Story, isNow);
        if (tools.Story.IsJustChanged)
        {
            // Before a change has come about nothing can be denied of it, and an attempt that is dropped takes two minutes.
            tools.Story.IsJustChanged = false;
            var isSaid = claim.All("when").Concat(claim.All("afterthought")).Any(static time => time.Id == "within");
            var simulation = tools.Story.Cluster.Simulation;
            simulation.RunUntil(() => simulation.IsSettled, isSaid ? limit - tools.Story.Now : Settling);
            limit = isSaid ? limit : LookTime.Until(claim, tools.Story, isNow);
        }

        while (!isSo())
        {
            if (tools.Story.Now + Step > limit)
            {
                throw new StepFailureException($"Expected: {claim.Text}\n{tell()}");
            }

            tools.Cluster.Pass(Step);
        }
    }
}
