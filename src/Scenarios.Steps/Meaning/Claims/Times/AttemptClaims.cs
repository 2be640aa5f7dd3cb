using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;

namespace Scenarios.Steps.Meaning.Claims.Times;

/// <summary>Claims about how the API server took the last attempt: refused it, and how, or accepted it.</summary>
internal sealed class AttemptClaims(StoryTools tools)
{
    /// <summary>How the answers begin that mean a kind of refusal, by its word.</summary>
    private static readonly Dictionary<string, string[]> Answers = new(StringComparer.Ordinal)
    {
        ["forbidden"] = ["orbidden"],
        ["invalid"] = ["nvalid", "is immutable"],
        ["exists"] = ["already exists", "AlreadyExists"],
        ["missing"] = ["not found", "NotFound"],
        ["quota"] = ["exceeded quota"],
        ["immutable"] = ["immutable"],
        ["limits"] = ["per Container is", "per Pod is", "per PersistentVolumeClaim is", "ratio per"],
        ["rbac"] = ["orbidden: User"],
        ["webhook"] = ["admission webhook"],
        ["conflict"] = ["onflict", "the object has been modified"],
    };

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("attempt-refused", Refused);
        claims.Add("attempt-accepted", phrase =>
        {
            AskWhat(phrase);
            OutputExpectation.Succeeded(tools.Terminal.LastEnded);
        });
    }

    private void Refused(PhraseMatch phrase)
    {
        AskWhat(phrase);
        OutputExpectation.Failed(tools.Terminal.LastWithErrors);
        var error = OutputExpectation.OfError(tools.Terminal.LastWithErrors);
        if (phrase["complaint"] is { } complaint)
        {
            error.Contains(complaint.TextOf("text"));
        }

        var how = phrase["refused-how"]?["refusal"] ?? phrase["refusal"] ?? phrase["refused-how"];
        Require(phrase, how);
        Require(phrase, phrase["refuser"]);
    }

    private void Require(PhraseMatch phrase, PhraseMatch? how)
    {
        if (how is not null && Answers.TryGetValue(how.Id, out var answers))
        {
            var said = tools.Terminal.Last.Error + tools.Terminal.Last.Output;
            if (!Array.Exists(answers, answer => said.Contains(answer, StringComparison.Ordinal)))
            {
                throw new StepFailureException($"Expected: {phrase.Text}\n{CommandAccount.Whole(tools.Terminal.Last)}");
            }
        }
    }

    /// <summary>The attempt is the last one, whatever it is called.</summary>
    private static void AskWhat(PhraseMatch phrase) => phrase["attempted"]?.AskAll();
}
