using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>
/// Claims that only an attempt can decide: tried now, and again each second for as long as the claim may take to become true.
/// </summary>
internal sealed class Trials(StoryTools tools)
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <param name="claim">The claim with its times.</param>
    /// <param name="isSo">Makes an attempt, and tells whether the claim holds.</param>
    /// <param name="tell">Describes the last attempt.</param>
    /// <param name="isNow">Whether a claim without a stated time is checked now.</param>
    /// <exception cref="StepFailureException">The claim does not become true.</exception>
    public void Until(PhraseMatch claim, Func<bool> isSo, Func<string> tell, bool isNow = false)
    {
        var limit = LookTime.Until(claim, tools.Story, isNow);
        if (tools.Story.IsJustChanged)
        {
            // Let the change take effect: nothing can be denied before that. Checking at once is also slow, because a dropped attempt takes
            // two minutes.
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
